#include "samples.h"

#include <array>
#include <cmath>

namespace plumbline::ui::samples {

namespace {
constexpr std::array kNodes{u"首次有效接触",     u"客户提供产线图纸", u"需求确认书签署", u"完成PLC通讯协议测试",
                            u"方案内部评审通过", u"技术方案已确认",   u"报价提交",       u"价格批准",
                            u"合同签署",         u"预付款到账",       u"设备发货",       u"客户验收"};
constexpr std::array kStageOf{0, 0, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4};
} // namespace

GaugeValue ningboGauge()
{
    GaugeValue value;
    value.known = true;
    value.score = value.low = value.high = 52;
    value.figure = QStringLiteral("52");
    value.caption = QStringLiteral("健康度");
    value.parts = {{QStringLiteral("阶段"), QStringLiteral("20 / 40"), 0.5, QStringLiteral("6 个节点核实 3 个")},
                   {QStringLiteral("文档"), QStringLiteral("12 / 30"), 0.4, {}},
                   {QStringLiteral("供应"), QStringLiteral("20 / 30"), 2.0 / 3, {}}};
    return value;
}

ClaimedProvenValue nanjingBar()
{
    ClaimedProvenValue value;
    value.proven = 63;
    value.claimed = 100;
    value.target = 100;
    value.scale = 120;
    value.label = QStringLiteral("南京");
    value.figures = QStringLiteral("63 / 100");
    value.gap = QStringLiteral("缺口 37");
    return value;
}

FunnelValue funnel()
{
    FunnelValue value;
    for (const char16_t* stage : {u"接触", u"需求", u"方案", u"商务", u"交付"})
        value.stages.push_back(QString::fromUtf16(stage));
    for (std::size_t i = 0; i < kNodes.size(); ++i) {
        const int claimed = 60 - 4 * static_cast<int>(i);
        value.nodes.push_back({QString::fromUtf16(kNodes[i]), kStageOf[i], claimed, claimed * 2 / 3});
    }
    return value;
}

NodeTimelineValue ningboTimeline()
{
    NodeTimelineValue value;
    for (std::size_t i = 0; i < kNodes.size(); ++i) {
        const StateLook look = i < 3 ? StateLook::Proven : i < 6 ? StateLook::Claimed : StateLook::Ahead;
        value.nodes.push_back({QString::fromUtf16(kNodes[i]), look, {}});
    }
    value.nodes[3].state = StateLook::Pending;
    value.nodes[4].state = StateLook::Unknown;
    value.nodes[5].state = StateLook::Failed;
    return value;
}

SparklineValue sparkline() { return {{40, 55, std::nan(""), 48, 63}, {}}; }

DecisionChainValue wuhanChain()
{
    return {{{QStringLiteral("技术"), StateLook::Proven, QStringLiteral("已同意"), false},
             {QStringLiteral("采购"), StateLook::Proven, QStringLiteral("已同意"), false},
             {QStringLiteral("财务"), StateLook::Pending, QStringLiteral("审批中"), false},
             {QStringLiteral("法务"), StateLook::Failed, QStringLiteral("等待 12 天"), true},
             {QStringLiteral("ESG"), StateLook::Unknown, QStringLiteral("无记录"), false}}};
}

LadderValue nanjingLadder()
{
    return {{{QStringLiteral("填报"), 1000, false, false, QStringLiteral("¥1,000 万"), {}},
             {QStringLiteral("已签约"), 630, true, false, QStringLiteral("¥630 万"), QStringLiteral("63 %")},
             {QStringLiteral("已发货"), 200, true, false, QStringLiteral("¥200 万"), QStringLiteral("31 %")},
             {QStringLiteral("已回款 = 核实"), 630, true, true, QStringLiteral("¥630 万"), QStringLiteral("315 %")}},
            1000,
            QStringLiteral("目标 ¥1,000 万")};
}

TileMapValue threeProvinces()
{
    TileMapValue value;
    value.tiles = {{QStringLiteral("苏"), 6, 4, 63, 100, true, true, true, QStringLiteral("江苏: 核实 63 %")},
                   {QStringLiteral("浙"), 6, 5, 88, 96, true, true, false, QStringLiteral("浙江: 核实 88 %")},
                   {QStringLiteral("藏"), 0, 3, 0, 0, false, false, false, QStringLiteral("西藏")}};
    value.mine = 2;
    return value;
}

} // namespace plumbline::ui::samples
