<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>BriefingText</name>
        <message>
            <source>¥10,000</source>
            <translation>万元</translation>
        </message>
        <message>
            <source>¥100 million</source>
            <translation>亿元</translation>
        </message>
        <message>
            <source>¥ million</source>
            <translation>百万元</translation>
        </message>
        <message>
            <source>Least effort: %1, +%2 points (%3, %4 d)</source>
            <translation>最省力：%1，+%2 分（%3，%4 天）</translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>另有 %1 条</translation>
        </message>
        <message>
            <source>Advice: %1</source>
            <translation>建议：%1</translation>
        </message>
        <message>
            <source>between %1 and %2</source>
            <translation>介于 %1 与 %2 之间</translation>
        </message>
        <message>
            <source>paper</source>
            <translation>纸面</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>What</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Suggested step</source>
            <translation>建议步骤</translation>
        </message>
        <message>
            <source>Open for</source>
            <translation>已持续</translation>
        </message>
        <message>
            <source>Projects below %1: %2</source>
            <translation>低于 %1 分的项目：%2 个</translation>
        </message>
        <message>
            <source>Nodes: proven / claimed. Lowest score first.</source>
            <translation>节点：核实 / 填报。得分低者在前。</translation>
        </message>
        <message>
            <source>No open project of this region is below the threshold.</source>
            <translation>本大区没有低于门槛的在途项目。</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Health</source>
            <translation>健康度</translation>
        </message>
        <message>
            <source>Nodes</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>Why, and what to do</source>
            <translation>原因与建议</translation>
        </message>
        <message>
            <source>The %1 most urgent of %2; all of them are in the program.</source>
            <translation>列出最紧急的 %1 项，共 %2 项；全部见程序。</translation>
        </message>
        <message>
            <source>Open actions: %1</source>
            <translation>待办：%1 项</translation>
        </message>
        <message>
            <source>No action is open in this region.</source>
            <translation>本大区没有待办。</translation>
        </message>
        <message>
            <source>Reconciliation findings: %1</source>
            <translation>核对发现：%1 项</translation>
        </message>
        <message>
            <source>Two systems tell different things about the same money. A finding says nothing about intent.</source>
            <translation>两个系统对同一笔钱说法不一。发现本身不说明任何人的意图。</translation>
        </message>
        <message>
            <source>The systems agree on contracts, receipts and rebates of this region.</source>
            <translation>本大区的合同、回款与返点，各系统一致。</translation>
        </message>
        <message>
            <source>System</source>
            <translation>系统</translation>
        </message>
        <message>
            <source>Read up to</source>
            <translation>数据截至</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>距今</translation>
        </message>
        <message>
            <source>Kinds of records</source>
            <translation>记录种类</translation>
        </message>
        <message>
            <source>never read to the end</source>
            <translation>从未完整读取</translation>
        </message>
        <message>
            <source>when the system checks pass</source>
            <translation>须系统校验全部通过</translation>
        </message>
        <message>
            <source>when one voucher shows progress</source>
            <translation>须有一项凭证证明进展</translation>
        </message>
        <message>
            <source>when the system checks pass and one voucher shows progress</source>
            <translation>须系统校验全部通过，且有一项凭证证明进展</translation>
        </message>
        <message>
            <source>when the system checks pass or one voucher shows progress</source>
            <translation>须系统校验全部通过，或有一项凭证证明进展</translation>
        </message>
        <message>
            <source>Proven is what the systems' records support: the step "%1" of the ladder. Claimed is what was reported plus expected signings; those never count as proven.</source>
            <translation>核实，是各系统的记录所支持的金额，即阶梯中的「%1」一级。填报，是上报金额加预计签单；预计签单从不计入核实。</translation>
        </message>
        <message>
            <source>A visit is valid %1; two visits by one rep to one customer on one day count once.</source>
            <translation>有效拜访%1；同一代表同一天对同一客户的两次拜访只计一次。</translation>
        </message>
        <message>
            <source>A document proves a node when it is of the demanded kind, signed where that is demanded, and was created at least %1 before the node was claimed.</source>
            <translation>文档要证明节点，种类须符合要求，要求签字的须已签字，且创建时间至少早于填报该节点 %1。</translation>
        </message>
        <message>
            <source>Health is the sum of stage (%1), documents (%2) and supply (%3 points). Below %4 a project is on the director's list.</source>
            <translation>健康度 = 阶段（%1 分）+ 文档（%2 分）+ 供应（%3 分）。低于 %4 分的项目进入总监待办。</translation>
        </message>
        <message>
            <source>A part is short below %1 % of its demand; stock is counted once.</source>
            <translation>可用量低于需求的 %1 % 即为短缺；库存只计一次。</translation>
        </message>
        <message>
            <source>What a system has not been asked about is "cannot tell", never failed. Figures are cut, not rounded up.</source>
            <translation>系统尚未读到的内容记为「无法判断」，从不记为未通过。数字一律截去尾数，不进位。</translation>
        </message>
        <message>
            <source>Method and data</source>
            <translation>方法与数据</translation>
        </message>
        <message>
            <source>proven</source>
            <translation>核实</translation>
        </message>
        <message>
            <source>claimed, not proven</source>
            <translation>填报未核实</translation>
        </message>
        <message>
            <source>missing to the threshold</source>
            <translation>距门槛所缺</translation>
        </message>
        <message>
            <source>cannot tell</source>
            <translation>无法判断</translation>
        </message>
        <message>
            <source>How old the data is</source>
            <translation>数据新旧</translation>
        </message>
        <message>
            <source>No company system has been read yet.</source>
            <translation>尚未读取任何系统。</translation>
        </message>
        <message>
            <source>Rulebook</source>
            <translation>规则集</translation>
        </message>
        <message>
            <source>%1, version %2</source>
            <translation>%1，第 %2 版</translation>
        </message>
        <message>
            <source>Fingerprint %1</source>
            <translation>指纹 %1</translation>
        </message>
        <message>
            <source>Claimed</source>
            <translation>填报</translation>
        </message>
        <message>
            <source>of it expected signings</source>
            <translation>其中预计签单</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>阶梯</translation>
        </message>
        <message>
            <source>Of target</source>
            <translation>占目标</translation>
        </message>
        <message>
            <source>Behind claimed</source>
            <translation>较填报少</translation>
        </message>
        <message>
            <source>Source records</source>
            <translation>源记录</translation>
        </message>
        <message>
            <source>%1 = proven</source>
            <translation>%1（核实口径）</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Proven</source>
            <translation>核实</translation>
        </message>
        <message>
            <source>From claimed to proven</source>
            <translation>从填报到核实</translation>
        </message>
        <message>
            <source>There is no target, contract or receipt of this month.</source>
            <translation>本月没有目标、合同或回款。</translation>
        </message>
        <message>
            <source>Twelve months</source>
            <translation>十二个月</translation>
        </message>
        <message>
            <source>target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Open projects that reached each node: proven / claimed. Node names of %1.</source>
            <translation>到达各节点的在途项目数：核实 / 填报。节点名称取自「%1」类项目。</translation>
        </message>
        <message>
            <source>Funnel</source>
            <translation>漏斗</translation>
        </message>
        <message>
            <source>no record of this month</source>
            <translation>本月无记录</translation>
        </message>
        <message>
            <source>Gap</source>
            <translation>缺口</translation>
        </message>
        <message>
            <source>points</source>
            <translation>个百分点</translation>
        </message>
        <message>
            <source>%1 of %2 visits</source>
            <translation>%1 / %2 次拜访</translation>
        </message>
        <message>
            <source>Valid visits</source>
            <translation>有效拜访</translation>
        </message>
        <message>
            <source>Pace</source>
            <translation>阶段推进</translation>
        </message>
        <message>
            <source>no stage was advanced</source>
            <translation>没有阶段推进</translation>
        </message>
        <message>
            <source>median %1, %2 advances</source>
            <translation>中位数 %1，推进 %2 次</translation>
        </message>
        <message>
            <source>days per stage</source>
            <translation>天/阶段</translation>
        </message>
        <message>
            <source>%1 late, %2 broken, %3 overdue</source>
            <translation>迟交 %1，失约 %2，逾期 %3</translation>
        </message>
        <message>
            <source>Promises kept</source>
            <translation>承诺兑现</translation>
        </message>
        <message>
            <source>Intervention time</source>
            <translation>干预时效</translation>
        </message>
        <message>
            <source>no open action</source>
            <translation>没有待办</translation>
        </message>
        <message>
            <source>To decide in the meeting</source>
            <translation>会上要定的事</translation>
        </message>
        <message>
            <source>%1 of %2 open actions, the most urgent first; more of them below.</source>
            <translation>列出 %1 项，共 %2 项待办，最紧急者在前；更多见后页。</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Briefing %1</source>
            <translation>月度简报 | %1</translation>
        </message>
        <message>
            <source>Monthly briefing for director %1. As of %2, made %3.</source>
            <translation>月度简报 | 区域总监 %1 | 数据截至 %2 | 制作于 %3</translation>
        </message>
        <message>
            <source>Claimed and proven</source>
            <translation>填报与核实</translation>
        </message>
        <message>
            <source>How the work goes</source>
            <translation>过程</translation>
        </message>
        <message>
            <source>in charge: %1</source>
            <translation>负责人 %1</translation>
        </message>
        <message>
            <source>%1
of it %2 expected signings</source>
            <translation>%1
其中预计签单 %2</translation>
        </message>
        <message>
            <source>As of %1. Rulebook %2, version %3, fingerprint %4.</source>
            <translation>数据截至 %1 | 规则集：%2 第 %3 版 | 指纹 %4</translation>
        </message>
        <message>
            <source>stage %1 / %2
documents %3 / %4
supply %5 / %6</source>
            <translation>阶段 %1 / %2
文档 %3 / %4
供应 %5 / %6</translation>
        </message>
        <message>
            <source>A region is behind when claimed is ahead of proven by more than %1 points.</source>
            <translation>填报比核实高出 %1 个百分点以上时，大区状态为落后。</translation>
        </message>
        <message>
            <source>median; %1 acted on, %2 not answered</source>
            <translation>中位数；已处理 %1，未处理 %2</translation>
        </message>
        <message>
            <source>%1 not answered</source>
            <translation>%1 项尚未处理</translation>
        </message>
        <message>
            <source>¥1,000</source>
            <translation>千元</translation>
        </message>
        <message>
            <source>Ratio %</source>
            <translation>核实率 %</translation>
        </message>
        <message>
            <source>Customer %1</source>
            <translation>客户 %1</translation>
        </message>
        <message>
            <source>Project %1</source>
            <translation>项目 %1</translation>
        </message>
        <message>
            <source>Opportunity %1</source>
            <translation>商机 %1</translation>
        </message>
        <message>
            <source>Contract %1</source>
            <translation>合同 %1</translation>
        </message>
        <message>
            <source>Contact %1</source>
            <translation>联系人 %1</translation>
        </message>
        <message>
            <source>What the records say</source>
            <translation>记录怎么说</translation>
        </message>
        <message>
            <source>%1 more of the same kinds are in the program.</source>
            <translation>同类的另有 %1 项，见程序。</translation>
        </message>
        <message>
            <source>%1 regions</source>
            <translation>%1 个大区</translation>
        </message>
        <message>
            <source>Monthly briefing. As of %1, made %2.</source>
            <translation>月度简报 | 数据截至 %1 | 制作于 %2</translation>
        </message>
        <message>
            <source>The month on one page</source>
            <translation>本月一览</translation>
        </message>
        <message>
            <source>Director %1</source>
            <translation>区域总监 %1</translation>
        </message>
        <message>
            <source>%1 at stake</source>
            <translation>涉及 %1</translation>
        </message>
        <message>
            <source>No action is open.</source>
            <translation>没有未结的待办。</translation>
        </message>
        <message>
            <source>%1 advances</source>
            <translation>推进 %1 次</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>大区</translation>
        </message>
        <message>
            <source>Proven / claimed %</source>
            <translation>核实 / 填报 %</translation>
        </message>
        <message>
            <source>Valid visits %</source>
            <translation>有效拜访 %</translation>
        </message>
        <message>
            <source>Promises kept %</source>
            <translation>承诺兑现 %</translation>
        </message>
        <message>
            <source>Open actions</source>
            <translation>待办</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>页</translation>
        </message>
        <message>
            <source>Region by region</source>
            <translation>各大区</translation>
        </message>
        <message>
            <source>%1 of %2 regions behind</source>
            <translation>%2 个大区中 %1 个落后</translation>
        </message>
        <message>
            <source>Why the rest is not proven</source>
            <translation>缺口从何而来</translation>
        </message>
        <message>
            <source>Cause</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Together</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Restatements</source>
            <translation>更正</translation>
        </message>
        <message>
            <source>Projects below the threshold</source>
            <translation>低于门槛的项目</translation>
        </message>
        <message>
            <source>Reconciliation findings</source>
            <translation>核对发现</translation>
        </message>
        <message>
            <source>Stage pace, days</source>
            <translation>阶段推进 天</translation>
        </message>
        <message>
            <source>Record %1</source>
            <translation>记录 %1</translation>
        </message>
        <message>
            <source>by records of which it keeps no list</source>
            <translation>由未列明的记录引起</translation>
        </message>
        <message>
            <source>%1 was sealed %2; %3 figures are unchanged since.</source>
            <translation>%1已于 %2 封存；此后 %3 个数字未变。</translation>
        </message>
        <message>
            <source>Nothing published for %1 has changed since.</source>
            <translation>%1已发布的数字此后没有变化。</translation>
        </message>
        <message>
            <source>%1 figures published for %2 are others now.</source>
            <translation>%2已发布的数字有 %1 个现已不同。</translation>
        </message>
        <message>
            <source>Since the last sealed month</source>
            <translation>上次封存以来</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>数字</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>已发布</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>By which record, why</source>
            <translation>由哪条记录，为何</translation>
        </message>
        <message>
            <source>How to check this briefing</source>
            <translation>如何核验本简报</translation>
        </message>
        <message>
            <source>The file carries its %1 figures and the rules they were worked out by. &quot;Verify a briefing&quot; in the program, or plumblinectl verify, works them out again and names each that differs.
Digest of the figures: %2
Audit trail: %3 entries, head %4</source>
            <translation>文件内附 %1 个数字及其计算规则。用程序中的“核验简报”或 plumblinectl verify 可重新计算，并逐一指出不符之处。
数字摘要：%2
审计链：%3 条，链首 %4</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between parts of a cause</comment>
            <translation>，</translation>
        </message>
        <message>
            <source>; </source>
            <comment>between figures</comment>
            <translation>；</translation>
        </message>
        <message>
            <source>%1 %2 %3</source>
            <comment>region, figure, difference</comment>
            <translation>%1%2 %3</translation>
        </message>
    </context>
    <context>
        <name>ClaimedProvenBar</name>
        <message>
            <source>proven / claimed: %1</source>
            <translation>核实 / 填报：%1</translation>
        </message>
    </context>
    <context>
        <name>DecisionChain</name>
        <message>
            <source>%1 (the others wait for it)</source>
            <translation>%1（其他部门在等它）</translation>
        </message>
    </context>
    <context>
        <name>Funnel</name>
        <message>
            <source>%1 %2: %3 proven, %4 claimed</source>
            <translation>%1 %2：核实 %3，填报 %4</translation>
        </message>
    </context>
    <context>
        <name>Gauge</name>
        <message>
            <source>No score yet</source>
            <translation>尚无得分</translation>
        </message>
        <message>
            <source>%1 of 100, threshold %2</source>
            <translation>%1 分（满分 100），门槛 %2</translation>
        </message>
    </context>
    <context>
        <name>NodeTimeline</name>
        <message>
            <source>%1 %2: %3</source>
            <translation>%1 %2：%3</translation>
        </message>
    </context>
    <context>
        <name>StateWords</name>
        <message>
            <source>proven</source>
            <translation>核实</translation>
        </message>
        <message>
            <source>claimed, not proven</source>
            <translation>填报未核实</translation>
        </message>
        <message>
            <source>maturing</source>
            <translation>待成熟</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>未通过</translation>
        </message>
        <message>
            <source>cannot tell</source>
            <translation>无法判断</translation>
        </message>
        <message>
            <source>ahead</source>
            <translation>尚未到达</translation>
        </message>
    </context>
    <context>
        <name>DailyText</name>
        <message>
            <source>Visits</source>
            <translation>拜访</translation>
        </message>
        <message>
            <source>of them valid</source>
            <translation>其中有效</translation>
        </message>
        <message>
            <source>Visits counted once already</source>
            <translation>同日重复拜访</translation>
        </message>
        <message>
            <source>New opportunities</source>
            <translation>新增商机</translation>
        </message>
        <message>
            <source>Opportunities won</source>
            <translation>赢单</translation>
        </message>
        <message>
            <source>Opportunities lost</source>
            <translation>丢单</translation>
        </message>
        <message>
            <source>Nodes claimed</source>
            <translation>填报节点</translation>
        </message>
        <message>
            <source>Documents of projects</source>
            <translation>项目文档</translation>
        </message>
        <message>
            <source>Contracts signed</source>
            <translation>签约</translation>
        </message>
        <message>
            <source>Receipts</source>
            <translation>回款</translation>
        </message>
        <message>
            <source>Refunds</source>
            <translation>退款</translation>
        </message>
        <message>
            <source>Shipments</source>
            <translation>出库</translation>
        </message>
        <message>
            <source>Inquiries</source>
            <translation>询价</translation>
        </message>
        <message>
            <source>Promises made</source>
            <translation>作出承诺</translation>
        </message>
        <message>
            <source>Promises due</source>
            <translation>到期承诺</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Daily sales report. As of %1.</source>
            <translation>销售日报 | 数据截至 %1</translation>
        </message>
        <message>
            <source>Month so far: proven %1 (%2), claimed %3 (%4), target %5</source>
            <translation>本月至今：核实 %1（%2），填报 %3（%4），目标 %5</translation>
        </message>
        <message>
            <source>The day</source>
            <translation>当日</translation>
        </message>
        <message>
            <source>What</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>The month so far</source>
            <translation>本月至今</translation>
        </message>
        <message>
            <source>Suggested step</source>
            <translation>建议步骤</translation>
        </message>
        <message>
            <source>Began today: %1</source>
            <translation>当日新发信号：%1</translation>
        </message>
        <message>
            <source>No signal began on this day.</source>
            <translation>当日没有新发信号。</translation>
        </message>
        <message>
            <source>Do these first</source>
            <translation>先做这些</translation>
        </message>
        <message>
            <source>No action is open.</source>
            <translation>没有未结的待办。</translation>
        </message>
        <message>
            <source>Daily sales report %1</source>
            <translation>销售日报 %1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>line of the day, how many</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Began today: %1, the first %2</source>
            <translation>当日新发信号：%1，列出前 %2 项</translation>
        </message>
        <message>
            <source>%1: %2, %3</source>
            <comment>line of the day, how many, amount</comment>
            <translation>%1：%2，%3</translation>
        </message>
    </context>
</TS>
