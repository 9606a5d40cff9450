#include "core/sync/signing.h"

#include "core/sync/templates.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace plumbline::sync {

QByteArray applySteps(QByteArray text, const std::vector<std::string>& steps, const QByteArray& key)
{
    for (const std::string& step : steps) {
        if (step == "md5")
            text = QCryptographicHash::hash(text, QCryptographicHash::Md5);
        else if (step == "sha1")
            text = QCryptographicHash::hash(text, QCryptographicHash::Sha1);
        else if (step == "sha256")
            text = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
        else if (step == "hmac_sha256")
            text = QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256);
        else if (step == "hex")
            text = text.toHex();
        else if (step == "base64")
            text = text.toBase64();
        else if (step == "upper")
            text = text.toUpper();
        else if (step == "lower")
            text = text.toLower();
        else if (step == "url_encode")
            text = QByteArray::fromStdString(percentEncoded(text.toStdString()));
    }
    return text;
}

} // namespace plumbline::sync
