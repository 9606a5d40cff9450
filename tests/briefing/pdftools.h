#pragma once

#include <QList>
#include <QRectF>
#include <QString>
#include <QStringList>

// Files read back with the tools that anybody would use. A test is skipped where one is not installed.
namespace plumbline::ui::pdftools {

bool has(const char* program);
// What a program says; its exit code where that is asked for.
QString told(const QString& program, const QStringList& args, int* exitCode = nullptr);
QString textOf(const QString& file); // as pdftotext reads it, a form feed behind each page
// Lines are broken where the column ends, so words are compared without blanks and breaks.
QString squeezed(QString text);
QByteArray bytesOf(const QString& file);
bool isSound(const QString& file); // qpdf --check

struct PlacedWord {
    QString text;
    QRectF box; // points from the page's top left
};
struct PlacedPage {
    QSizeF size;
    QList<PlacedWord> words;
};
QList<PlacedPage> wordsOf(const QString& file);
// What is wrong with how the words lie: outside the sheet's margins, or over each other. Empty when nothing is.
QStringList faultsOf(const QList<PlacedPage>& pages);

} // namespace plumbline::ui::pdftools
