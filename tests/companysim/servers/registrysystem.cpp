#include "tests/companysim/servers/registrysystem.h"

#include "tests/companysim/servers/jsontext.h"

#include <QCryptographicHash>
#include <QDateTime>

namespace plumbline::companysim {

namespace {

constexpr const char* kKey = "sample-key";
constexpr const char* kSecretKey = "sample-registry-secret";
constexpr qint64 kToleranceMs = 600'000;

HttpResponse answer(const QByteArray& status, const QByteArray& message, const QByteArray& result = "null")
{
    return json(200, "{\"Status\":\"" + status + "\",\"Message\":\"" + message +
                         "\",\"OrderNumber\":\"ECI0000000001\",\"Result\":" + result + "}");
}

QByteArray label(RegistryStatus status)
{
    switch (status) {
    case RegistryStatus::Active:
        return "存续";
    case RegistryStatus::Cancelled:
        return "注销";
    case RegistryStatus::Revoked:
        return "吊销";
    }
    return {};
}

bool isNear(qint64 ms, qint64 now) { return ms >= now - kToleranceMs && ms <= now + kToleranceMs; }

} // namespace

RegistrySystem::RegistrySystem(const Company& company, SimulatedClock now)
    : m_company(company)
    , m_now(std::move(now))
{
}

HttpResponse RegistrySystem::handle(const HttpRequest& request)
{
    if (request.method != "GET" || request.path != "/ECIInfo/GetInfo")
        return answer("105", "接口不存在或请求方式错误");
    if (!isSigned(request))
        return answer("101", "当前的KEY无效或者签名错误");
    if (!takeFromBudget())
        return answer("112", "您的账号剩余使用量已不足或已过期");
    const RegistryCompany* company = find(request.queryValue("searchKey").toStdString());
    if (company == nullptr)
        return answer("201", "查询无结果");
    std::string out;
    JsonObject result(out);
    result.text("Name", company->name).text("CreditCode", company->creditCode);
    result.text("Status", label(company->state).toStdString()).day("StatusDate", company->stateSince);
    result.related("Parent", "CreditCode", company->parentCreditCode);
    result.end();
    return answer("200", "查询成功", QByteArray::fromStdString(out));
}

bool RegistrySystem::isSigned(const HttpRequest& request) const
{
    const QByteArray timespan = request.header("timespan");
    bool ok = false;
    const qint64 sentAt = timespan.toLongLong(&ok) * 1000;
    const bool isRecent = isNear(sentAt, m_now().ms) || isNear(sentAt, QDateTime::currentMSecsSinceEpoch());
    const QByteArray expected =
        QCryptographicHash::hash(kKey + timespan + kSecretKey, QCryptographicHash::Md5).toHex().toUpper();
    return ok && isRecent && request.queryValue("key") == kKey && request.header("token") == expected;
}

bool RegistrySystem::takeFromBudget()
{
    const Day today = CompanyClock().dayAt(m_now());
    if (today != m_budgetDay) {
        m_budgetDay = today;
        m_spent = 0;
    }
    return m_spent++ < callsPerDay;
}

const RegistryCompany* RegistrySystem::find(const std::string& creditCode)
{
    for (; m_indexed < m_company.registry.size(); ++m_indexed)
        m_rowOf[m_company.registry[m_indexed].creditCode] = static_cast<std::uint32_t>(m_indexed);
    const auto found = m_rowOf.find(creditCode);
    return found == m_rowOf.end() ? nullptr : &m_company.registry[std::size_t{found->second}];
}

} // namespace plumbline::companysim
