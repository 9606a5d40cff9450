#include "ui/briefing/pdf/textcollector.h"

#include <QMap>
#include <QPaintEngine>

namespace plumbline::ui {

class TextCollector::Engine final : public QPaintEngine {
public:
    Engine()
        : QPaintEngine(QPaintEngine::AllFeatures)
    {
    }

    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState&) override {}
    void drawPath(const QPainterPath&) override {}
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
    void drawTextItem(const QPointF&, const QTextItem& item) override
    {
        for (const char32_t c : item.text().toUcs4())
            m_written.insert(c);
        const QFont font = item.font();
        m_fonts.insert(font.families().join(u';') + QString::number(font.weight()), font);
    }
    Type type() const override { return QPaintEngine::User; }

    CodePoints m_written;
    QMap<QString, QFont> m_fonts;
};

TextCollector::TextCollector()
    : m_engine(std::make_unique<Engine>())
{
}

TextCollector::~TextCollector() = default;

const CodePoints& TextCollector::written() const { return m_engine->m_written; }

QList<QFont> TextCollector::fonts() const { return m_engine->m_fonts.values(); }

QPaintEngine* TextCollector::paintEngine() const { return m_engine.get(); }

int TextCollector::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth:
        return 794; // A4 at 96 dots an inch
    case PdmHeight:
        return 1123;
    case PdmWidthMM:
        return 210;
    case PdmHeightMM:
        return 297;
    case PdmNumColors:
        return 0x7FFFFFFF;
    case PdmDepth:
        return 32;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(QPaintDevice::devicePixelRatioFScale());
    case PdmDevicePixelRatio:
        return 1;
    default:
        return 96;
    }
}

} // namespace plumbline::ui
