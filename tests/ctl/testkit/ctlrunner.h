#pragma once

#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

// Runs the built plumblinectl as a user does, on a data folder of its own.
class CtlRunner {
public:
    struct Outcome {
        int exitCode = -1;
        QString out, err;
        QJsonObject json; // of `out`, when it is a JSON object
    };

    CtlRunner();

    QString dataFolder() const { return file(QStringLiteral("data")); }
    QString file(const QString& name) const { return m_folder.path() + QLatin1Char('/') + name; }
    void setEnvironment(const QString& name, const QString& value) { m_environment[name] = value; }
    const QMap<QString, QString>& environment() const { return m_environment; }
    // --data, --lang en and, unless it is there, --now are added; `timeoutMs` is the patience with a hanging program.
    Outcome run(const QStringList& arguments, int timeoutMs = 60'000) const;

private:
    QTemporaryDir m_folder;
    QMap<QString, QString> m_environment;
};

// The sample company as a process of its own, on free ports.
class SampleCompany {
public:
    // Empty when it started; else why not.
    QString start(const QStringList& options);
    ~SampleCompany() { stop(); }
    // From then on nobody listens on its ports.
    void stop();

    QString url(const QString& system) const { return m_urls[system].toString(); }
    // POSTs to the control port; the answer's text.
    QByteArray control(const QString& path, const QJsonObject& body = {}) const;

private:
    QProcess m_process;
    QJsonObject m_urls;
};

// Connects the six systems of a running sample company and gives the runner their secrets.
// Empty when all were added; else what the program said.
QString connectAll(CtlRunner& ctl, const SampleCompany& company);
