#pragma once

#include "ui/briefing/pdf/tounicode.h"

#include <QPaintDevice>

#include <memory>

namespace plumbline::ui {

// A paint device that draws nothing and remembers which characters were drawn with which fonts.
class TextCollector final : public QPaintDevice {
public:
    TextCollector();
    ~TextCollector() override;

    const CodePoints& written() const;
    QList<QFont> fonts() const;

    QPaintEngine* paintEngine() const override;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    class Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace plumbline::ui
