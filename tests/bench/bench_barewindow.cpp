#include <QApplication>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QLineSeries>
#include <QSqlDatabase>
#include <QSqlQueryModel>
#include <QTableView>
#include <QTimer>

#include <cstdio>

// The floor: a window that opens the same file, shows one table of 1,000 rows and three charts.
int main(int argc, char** argv)
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    QApplication application(argc, argv);
    QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    db.setDatabaseName(QApplication::arguments().value(1));
    if (!db.open())
        return 1;
    QWidget window;
    auto* layout = new QHBoxLayout(&window);
    QSqlQueryModel model;
    model.setQuery(QStringLiteral("SELECT number, name, amount, state FROM project LIMIT 1000"));
    auto* table = new QTableView;
    table->setModel(&model);
    layout->addWidget(table);
    for (int c = 0; c < 3; ++c) {
        auto* series = new QLineSeries;
        for (int i = 0; i < 24; ++i)
            series->append(i, (i * 7 + c * 3) % 11);
        auto* chart = new QChart;
        chart->addSeries(series);
        chart->createDefaultAxes();
        layout->addWidget(new QChartView(chart));
    }
    window.resize(1366, 768);
    window.show();
    QTimer::singleShot(0, &application, [&] {
        window.repaint();
        std::printf("%.1f ms\n", static_cast<double>(sinceStart.nsecsElapsed()) / 1e6);
        QApplication::quit();
    });
    return QApplication::exec();
}
