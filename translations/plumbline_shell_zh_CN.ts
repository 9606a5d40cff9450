<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Bridge</name>
        <message>
            <source>Cannot tell</source>
            <translation>无法判断</translation>
        </message>
        <message>
            <source>Claimed twice</source>
            <translation>重复填报</translation>
        </message>
        <message>
            <source>Not signed yet</source>
            <translation>尚未签约</translation>
        </message>
        <message>
            <source>No contract number</source>
            <translation>无合同编号</translation>
        </message>
        <message>
            <source>Not in finance</source>
            <translation>财务无合同</translation>
        </message>
        <message>
            <source>Signed paper missing</source>
            <translation>缺签字文本</translation>
        </message>
        <message>
            <source>Paper still maturing</source>
            <translation>文本待满时限</translation>
        </message>
        <message>
            <source>Amounts differ</source>
            <translation>金额不一致</translation>
        </message>
        <message>
            <source>Not shipped</source>
            <translation>未发货</translation>
        </message>
        <message>
            <source>Not paid in full</source>
            <translation>未付清</translation>
        </message>
        <message>
            <source>Another month&apos;s business</source>
            <translation>属于其他月份</translation>
        </message>
        <message>
            <source>Without a CRM contract</source>
            <translation>CRM 无合同</translation>
        </message>
        <message>
            <source>Agrees</source>
            <translation>一致</translation>
        </message>
        <message>
            <source>an expected signing without a name</source>
            <translation>未命名的预计签单</translation>
        </message>
        <message>
            <source>claimed %1, proven %2</source>
            <translation>填报 %1，核实 %2</translation>
        </message>
        <message numerus="yes">
            <source>%n more, or shared with other regions</source>
            <translation>
                <numerusform>另 %n 项，或与其他大区共有</numerusform>
            </translation>
        </message>
        <message>
            <source>shared with other regions</source>
            <translation>与其他大区共有</translation>
        </message>
        <message>
            <source>Claimed</source>
            <translation>填报</translation>
        </message>
        <message>
            <source>Proven</source>
            <translation>核实</translation>
        </message>
        <message>
            <source>Every piece of business stands in exactly one step: the first reason that holds. The step is what is proven of it less what is claimed.</source>
            <translation>每笔业务只属于一步：最先成立的那个原因。这一步 = 核实 − 填报。</translation>
        </message>
        <message>
            <source>This step</source>
            <translation>本步合计</translation>
        </message>
        <message>
            <source>All of it is shared with other regions; choose all regions to see it.</source>
            <translation>全部与其他大区共有；选择全部大区即可查看。</translation>
        </message>
        <message>
            <source>Claimed, %1</source>
            <translation>填报，%1</translation>
        </message>
        <message>
            <source>Proven, %1</source>
            <translation>核实，%1</translation>
        </message>
        <message>
            <source>From claimed to proven, %1</source>
            <translation>从填报到核实，%1</translation>
        </message>
        <message>
            <source>Claimed less proven, by the reasons for the difference. The steps add up to the difference to the fen.</source>
            <translation>填报减核实，按差异原因拆分。各步合计与差额分毫不差。</translation>
        </message>
        <message>
            <source>The same money by the reasons why claimed and proven differ, or agree. The parts add up to the fen.</source>
            <translation>同一笔钱，按填报与核实为何不同或一致拆分。各部分合计分毫不差。</translation>
        </message>
        <message>
            <source>Nothing is claimed and nothing is proven in this month.</source>
            <translation>本月既无填报，也无核实。</translation>
        </message>
    </context>
    <context>
        <name>FunnelEvidence</name>
        <message>
            <source>Claimed = contracts that the CRM calls signed this month + signings that are expected for it. Expected signings never count as proven.</source>
            <translation>填报 = CRM 记为本月签约的合同 + 本月预计签单。预计签单永远不计入核实。</translation>
        </message>
        <message>
            <source>Contracts signed this month, as the CRM says, with the CRM&apos;s amounts.</source>
            <translation>CRM 记录的本月签约合同，金额以 CRM 为准。</translation>
        </message>
        <message>
            <source>Contracts that finance registered this month, with finance&apos;s amounts.</source>
            <translation>财务本月登记的合同，金额以财务为准。</translation>
        </message>
        <message>
            <source>Contracts whose first shipment that was kept left the warehouse this month, with the contract&apos;s amount.</source>
            <translation>本月首批未退回货物出库的合同，金额为合同金额。</translation>
        </message>
        <message>
            <source>Receipts of this month less what was paid back, as finance says.</source>
            <translation>财务记录的本月回款减去退款。</translation>
        </message>
        <message>
            <source>No record of the month makes this sum.</source>
            <translation>该月没有构成这笔金额的记录。</translation>
        </message>
        <message>
            <source>No open project stands there.</source>
            <translation>没有在途项目停在这里。</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>rung, of whom</comment>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>This is the rung that the rulebook takes as proven.</source>
            <translation>规则集以这一级作为核实口径。</translation>
        </message>
        <message>
            <source>Signed, as the CRM says</source>
            <translation>CRM 记为已签约</translation>
        </message>
        <message>
            <source>Expected signings</source>
            <translation>预计签单</translation>
        </message>
        <message>
            <source>Of the target</source>
            <translation>占目标</translation>
        </message>
        <message>
            <source>Target, %1</source>
            <translation>目标，%1</translation>
        </message>
        <message>
            <source>The target as the CRM holds it: the region&apos;s own, else the sum of its reps&apos;.</source>
            <translation>CRM 中的目标：优先取大区自己的目标，否则为各销售代表目标之和。</translation>
        </message>
        <message>
            <source>No target is on file.</source>
            <translation>没有目标记录。</translation>
        </message>
        <message>
            <source>Claimed and proven, %1</source>
            <translation>填报与核实，%1</translation>
        </message>
        <message>
            <source>proven %1, claimed %2</source>
            <translation>核实 %1，填报 %2</translation>
        </message>
        <message>
            <source>Each rung counts what happened in the month, so that money paid this month may belong to a contract of an earlier one.</source>
            <translation>每一级只计当月发生的事，所以本月回款可能属于更早签约的合同。</translation>
        </message>
        <message>
            <source>Gap</source>
            <translation>缺口</translation>
        </message>
        <message>
            <source>Each piece of business stands under the first cause that holds for it. All causes together are exactly claimed less proven.</source>
            <translation>每笔业务只归入第一个成立的原因。各原因合计恰好等于填报减核实。</translation>
        </message>
        <message>
            <source>Claimed</source>
            <translation>填报</translation>
        </message>
        <message>
            <source>Proven</source>
            <translation>核实</translation>
        </message>
        <message>
            <source>and more</source>
            <translation>其余</translation>
        </message>
        <message>
            <source>Open projects that are reported to have reached this node.</source>
            <translation>填报已到达该节点的在途项目。</translation>
        </message>
        <message>
            <source>Open projects with all the evidence up to and with this node.</source>
            <translation>到该节点为止佐证齐全的在途项目。</translation>
        </message>
        <message>
            <source>Open projects that proved this node, divided by those that proved the one before.</source>
            <translation>核实了该节点的在途项目，除以核实了上一节点的在途项目。</translation>
        </message>
        <message>
            <source>Proved this node</source>
            <translation>核实了该节点</translation>
        </message>
        <message>
            <source>Proved the node before</source>
            <translation>核实了上一节点</translation>
        </message>
        <message>
            <source>Open projects whose next node to prove is this one.</source>
            <translation>下一个要核实的就是该节点的在途项目。</translation>
        </message>
        <message>
            <source>Mean of the days that the open projects are at this node so far; they are still running, so it takes at least this long.</source>
            <translation>在途项目停在该节点至今天数的平均值；它们仍在进行，所以实际耗时不会更短。</translation>
        </message>
        <message>
            <source>Open projects that are longer at this node than the rulebook expects.</source>
            <translation>在该节点停留超过规则集预期的在途项目。</translation>
        </message>
        <message>
            <source>Money of these projects</source>
            <translation>这些项目的金额</translation>
        </message>
    </context>
    <context>
        <name>HealthGauge</name>
        <message>
            <source>%1 / %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>Health</source>
            <translation>健康度</translation>
        </message>
        <message>
            <source>%1 of %2 nodes proven</source>
            <translation>%2 个节点中已核实 %1 个</translation>
        </message>
        <message>
            <source>%1 of %2 documents valid</source>
            <translation>%2 份文档中有效 %1 份</translation>
        </message>
        <message numerus="yes">
            <source>%n key part(s) watched</source>
            <translation>
                <numerusform>跟踪 %n 种关键部件</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Interactions</name>
        <message>
            <source>%1 visit by %2</source>
            <comment>day, person</comment>
            <translation>%1 拜访（%2）</translation>
        </message>
        <message>
            <source>%1 inquiry over %2</source>
            <comment>day, amount</comment>
            <translation>%1 询价 %2</translation>
        </message>
        <message>
            <source>%1 shipment</source>
            <comment>day</comment>
            <translation>%1 出库</translation>
        </message>
        <message>
            <source>%1 order over %2</source>
            <comment>day, amount</comment>
            <translation>%1 下单 %2</translation>
        </message>
        <message>
            <source>%1 document: %2, signed</source>
            <comment>day, kind</comment>
            <translation>%1 文件：%2（已签）</translation>
        </message>
        <message>
            <source>%1 document: %2</source>
            <comment>day, kind</comment>
            <translation>%1 文件：%2</translation>
        </message>
        <message>
            <source>%1 opportunity “%2” over %3</source>
            <comment>day, name, amount</comment>
            <translation>%1 商机“%2”，%3</translation>
        </message>
        <message>
            <source>%1 contract over %2</source>
            <comment>day, amount</comment>
            <translation>%1 合同 %2</translation>
        </message>
        <message>
            <source>%1 receipt of %2</source>
            <comment>day, amount</comment>
            <translation>%1 回款 %2</translation>
        </message>
        <message>
            <source>%1 promise: %2</source>
            <comment>day, what</comment>
            <translation>%1 承诺：%2</translation>
        </message>
    </context>
    <context>
        <name>MappingTable</name>
        <message>
            <source>text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>number</source>
            <translation>数字</translation>
        </message>
        <message>
            <source>money</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>rate</source>
            <translation>比例</translation>
        </message>
        <message>
            <source>yes or no</source>
            <translation>是或否</translation>
        </message>
        <message>
            <source>time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>month</source>
            <translation>月份</translation>
        </message>
        <message>
            <source>one of a list</source>
            <translation>固定选项之一</translation>
        </message>
        <message>
            <source>id of another record</source>
            <translation>其他记录的编号</translation>
        </message>
        <message>
            <source>required, but empty</source>
            <translation>必填但为空</translation>
        </message>
        <message>
            <source>there twice</source>
            <translation>重复出现</translation>
        </message>
        <message>
            <source>broken text</source>
            <translation>文本损坏</translation>
        </message>
        <message>
            <source>not a single value</source>
            <translation>不是单个值</translation>
        </message>
        <message>
            <source>not a number</source>
            <translation>不是数字</translation>
        </message>
        <message>
            <source>not a whole number</source>
            <translation>不是整数</translation>
        </message>
        <message>
            <source>not a time</source>
            <translation>不是时间</translation>
        </message>
        <message>
            <source>a time without a zone</source>
            <translation>没有时区的时间</translation>
        </message>
        <message>
            <source>not a date</source>
            <translation>不是日期</translation>
        </message>
        <message>
            <source>not a month</source>
            <translation>不是月份</translation>
        </message>
        <message>
            <source>neither yes nor no</source>
            <translation>既非是也非否</translation>
        </message>
        <message>
            <source>a value without a meaning here</source>
            <translation>没有对应含义的值</translation>
        </message>
        <message>
            <source>out of range</source>
            <translation>超出范围</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>problem, what was found</comment>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <source>&amp;Verify a briefing …</source>
            <translation>核验简报 …</translation>
        </message>
    </context>
    <context>
        <name>MoneyFunnel</name>
        <message>
            <source>no product line named</source>
            <translation>未注明产品线</translation>
        </message>
    </context>
    <context>
        <name>OverviewEvidence</name>
        <message>
            <source>all regions</source>
            <translation>全部大区</translation>
        </message>
        <message>
            <source>The records are still being loaded; open this again in a moment.</source>
            <translation>记录还在载入，请稍后再打开。</translation>
        </message>
        <message>
            <source>Achievement, %1, %2</source>
            <translation>达成，%1，%2</translation>
        </message>
        <message>
            <source>proven %1, claimed %2</source>
            <translation>核实 %1，填报 %2</translation>
        </message>
        <message>
            <source>Proven = %1 this month, divided by the target. Claimed = signed as the CRM says plus expected signings, divided by the target. Expected signings never count as proven.</source>
            <translation>核实 = 本月“%1”金额 ÷ 目标。填报 =（CRM 已签约 + 预计签单）÷ 目标。预计签单永远不计入核实。</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Claimed</source>
            <translation>填报</translation>
        </message>
        <message>
            <source>  signed, as the CRM says</source>
            <translation>&#x3000;其中 CRM 已签约</translation>
        </message>
        <message>
            <source>  expected signings</source>
            <translation>&#x3000;其中预计签单</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>已签约</translation>
        </message>
        <message>
            <source>Contract found in finance</source>
            <translation>财务有合同</translation>
        </message>
        <message>
            <source>Shipped</source>
            <translation>已发货</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>已回款</translation>
        </message>
        <message>
            <source>Proven</source>
            <translation>核实</translation>
        </message>
        <message>
            <source>Gap</source>
            <translation>缺口</translation>
        </message>
        <message>
            <source>Valid visits, %1</source>
            <translation>有效拜访，%1</translation>
        </message>
        <message>
            <source>%1: %2 of %3</source>
            <translation>%1：%3 次中 %2 次</translation>
        </message>
        <message>
            <source>Visits of this month that pass the checks of the rulebook, divided by all that count. Two visits by one rep to one customer on one day count once.</source>
            <translation>本月通过规则集校验的拜访 ÷ 本月计数的全部拜访。同一代表同一天拜访同一客户只计一次。</translation>
        </message>
        <message>
            <source>%1 (%2 of %3)</source>
            <translation>%1（%2 / %3）</translation>
        </message>
        <message>
            <source>Stage pace, %1</source>
            <translation>阶段推进，%1</translation>
        </message>
        <message>
            <source>Mean number of days from the start of a stage to the start of the next one, over all proven advances of the last %1 months.</source>
            <translation>从进入一个阶段到进入下一阶段的平均天数，只算最近 %1 个月内已核实的推进。</translation>
        </message>
        <message>
            <source>Advances counted</source>
            <translation>推进次数</translation>
        </message>
        <message>
            <source>mean %1, median %2</source>
            <translation>平均 %1，中位 %2</translation>
        </message>
        <message>
            <source>Promises kept, %1</source>
            <translation>客户承诺兑现，%1</translation>
        </message>
        <message>
            <source>%1: %2 of %3 due</source>
            <translation>%1：到期 %3 项，兑现 %2 项</translation>
        </message>
        <message>
            <source>Customers&apos; promises whose promised document arrived in time, divided by all promises that were due in the last %1 months. Judged by documents, not by ticks.</source>
            <translation>按时收到承诺文档的客户承诺 ÷ 最近 %1 个月到期的全部承诺。看文档，不看勾选。</translation>
        </message>
        <message>
            <source>Kept in time</source>
            <translation>按时兑现</translation>
        </message>
        <message>
            <source>Kept late</source>
            <translation>迟到兑现</translation>
        </message>
        <message>
            <source>Broken</source>
            <translation>未兑现</translation>
        </message>
        <message>
            <source>Overdue now</source>
            <translation>目前逾期</translation>
        </message>
        <message>
            <source>Not due yet</source>
            <translation>尚未到期</translation>
        </message>
        <message>
            <source>Intervention time, %1</source>
            <translation>干预时效，%1</translation>
        </message>
        <message>
            <source>Median time from the moment a signal became true in the data to the first step taken about it: taken, delegated or completed. Signals without a step are still running and are counted apart.</source>
            <translation>从异常信号在数据中成立，到第一个纠偏动作（开始处理、转交或完成）所用时间的中位数。还没有动作的信号仍在计时，单独列出。</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>已有动作</translation>
        </message>
        <message>
            <source>Still running</source>
            <translation>仍在计时</translation>
        </message>
        <message>
            <source>No step was taken about any of these signals yet.</source>
            <translation>这些信号都还没有任何动作。</translation>
        </message>
        <message>
            <source>Open actions, %1</source>
            <translation>未完成待办，%1</translation>
        </message>
        <message>
            <source>Signals that are true now and that were neither completed, dismissed nor snoozed.</source>
            <translation>当前成立、且尚未完成、忽略或延后的异常信号。</translation>
        </message>
        <message>
            <source>Funnel, %1</source>
            <translation>漏斗，%1</translation>
        </message>
        <message>
            <source>Open projects that reached each node: as claimed, and as proven (every node up to it is verified).</source>
            <translation>到达每个节点的在途项目数：按填报，以及按核实（该节点及之前全部核实）。</translation>
        </message>
        <message>
            <source>Node %1</source>
            <translation>节点 %1</translation>
        </message>
        <message>
            <source>%1 claimed, %2 proven</source>
            <translation>填报 %1，核实 %2</translation>
        </message>
        <message numerus="yes">
            <source>%n open project(s)</source>
            <translation>
                <numerusform>%n 个在途项目</numerusform>
            </translation>
        </message>
        <message>
            <source>Started</source>
            <translation>开始于</translation>
        </message>
        <message>
            <source>Could be known</source>
            <translation>最早可发现于</translation>
        </message>
        <message>
            <source>Ended unanswered</source>
            <translation>未干预已结束</translation>
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>Overview</source>
            <translation>总览</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Actions</source>
            <translation>待办</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>拜访</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>Funnel</source>
            <translation>漏斗</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Reconcile</source>
            <translation>核对</translation>
        </message>
        <message>
            <source>Rebates</source>
            <translation>返点</translation>
        </message>
        <message>
            <source>Intervention</source>
            <translation>干预时效</translation>
        </message>
    </context>
    <context>
        <name>PaletteCommands</name>
        <message>
            <source>%1 open projects, %2</source>
            <translation>%1 个在途项目，%2</translation>
        </message>
        <message>
            <source>no open project</source>
            <translation>没有在途项目</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>menu, choice</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>One customer, as the systems know it. Records are joined by the credit code, or by name, telephone and address.</source>
            <translation>各系统眼中的同一个客户。记录按统一社会信用代码合并，或按名称、电话、地址合并。</translation>
        </message>
        <message>
            <source>Credit code</source>
            <translation>统一社会信用代码</translation>
        </message>
        <message>
            <source>Company registry</source>
            <translation>工商状态</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>大区</translation>
        </message>
    </context>
    <context>
        <name>ProjectEvidence</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>%1 available in time, demand %2</source>
            <translation>按期可用 %1，需求 %2</translation>
        </message>
        <message>
            <source>Health, %1</source>
            <translation>健康度，%1</translation>
        </message>
        <message>
            <source>Stage %1 + documents %2 + supply %3 points. Below %4 the project is on the director&apos;s list.</source>
            <translation>阶段 %1 分 + 文档 %2 分 + 供应 %3 分。低于 %4 分进入总监待办。</translation>
        </message>
        <message>
            <source>Between, as something is unknown</source>
            <translation>因有数据未知，区间为</translation>
        </message>
        <message>
            <source>%1 and %2</source>
            <translation>%1 至 %2</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>part of the score, project</comment>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>Proven nodes divided by the nodes up to the claimed or the planned one: %1 of %2.</source>
            <translation>已核实节点 ÷ 填报或计划应到的节点：%1 / %2。</translation>
        </message>
        <message>
            <source>Valid documents divided by the documents required up to there: %1 of %2.</source>
            <translation>有效文档 ÷ 到该节点为止应有的文档：%1 / %2。</translation>
        </message>
        <message>
            <source>Over the key parts, weighted by demand: what is on hand and arrives in time, divided by the required share of the demand, at most 1. Stock is counted once.</source>
            <translation>各关键部件按需求量加权：（现有库存 + 按期到货）÷ 要求的需求比例，最多算 1。库存只算一次。</translation>
        </message>
        <message>
            <source>Amount, %1</source>
            <translation>金额，%1</translation>
        </message>
        <message>
            <source>The amount of the project as the CRM holds it.</source>
            <translation>CRM 中记录的项目金额。</translation>
        </message>
        <message>
            <source>Nodes, %1</source>
            <translation>节点，%1</translation>
        </message>
        <message>
            <source>claimed %1, proven %2</source>
            <translation>填报 %1，核实 %2</translation>
        </message>
        <message>
            <source>Claimed = the highest node that was reported. Proven = the highest node up to which every node has all the evidence that it demands.</source>
            <translation>填报 = 报过的最高节点。核实 = 该节点及之前每个节点的佐证都齐全的最高节点。</translation>
        </message>
        <message>
            <source>Claimed at</source>
            <translation>填报时间</translation>
        </message>
        <message>
            <source>Planned for</source>
            <translation>计划日期</translation>
        </message>
        <message>
            <source>No system holds a record that proves this node.</source>
            <translation>没有系统记录能证明这个节点。</translation>
        </message>
        <message>
            <source>Cheapest next proof, %1</source>
            <translation>最省力的下一步佐证，%1</translation>
        </message>
        <message>
            <source>+%1 points</source>
            <translation>+%1 分</translation>
        </message>
        <message>
            <source>The single missing proof that lifts the score most, by exactly these points.</source>
            <translation>只补这一份佐证，得分提升最多，正好是这么多分。</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>佐证</translation>
        </message>
        <message>
            <source>Node</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>Who can get it</source>
            <translation>谁能拿到</translation>
        </message>
        <message>
            <source>Effort</source>
            <translation>所需时间</translation>
        </message>
        <message>
            <source>Available = on hand + in transit that arrives before the need date, after earlier needs of other projects are served. Short when below %1 of the demand.</source>
            <translation>可用 = 现有库存 + 需求日前到货的在途，先满足其他项目更早的需求。低于需求的 %1 即为不足。</translation>
        </message>
        <message>
            <source>Needed on</source>
            <translation>需求日</translation>
        </message>
        <message>
            <source>Next arrival</source>
            <translation>下次到货</translation>
        </message>
        <message>
            <source>If no other project needed it</source>
            <translation>不考虑其他项目时</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>开始于</translation>
        </message>
        <message>
            <source>No system holds a record of this department. Unknown is not the same as pending.</source>
            <translation>没有系统记录这个部门的状态。未知不等于待审批。</translation>
        </message>
        <message>
            <source>valid</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>not valid</source>
            <translation>无效或缺失</translation>
        </message>
        <message>
            <source>Node %1: %2</source>
            <translation>节点 %1：%2</translation>
        </message>
        <message>
            <source>Health now</source>
            <translation>现在得分</translation>
        </message>
        <message>
            <source>Health then</source>
            <translation>届时得分</translation>
        </message>
        <message>
            <source>Exactly</source>
            <translation>精确值</translation>
        </message>
        <message>
            <source>Covered on</source>
            <translation>备齐日期</translation>
        </message>
        <message>
            <source>On hand</source>
            <translation>在手</translation>
        </message>
        <message>
            <source>In transit</source>
            <translation>在途</translation>
        </message>
        <message>
            <source>Required by all open projects</source>
            <translation>全部在途项目的需求</translation>
        </message>
        <message>
            <source>Given to them</source>
            <translation>已分配</translation>
        </message>
        <message>
            <source>Demanded by</source>
            <translation>需求项目</translation>
        </message>
        <message>
            <source>Items with an electronic original, divided by those that are due. A line in somebody&apos;s own ledger does not count.</source>
            <translation>有电子原件的项目数，除以到期项数。个人台账里的一行不算。</translation>
        </message>
        <message>
            <source>No original of it was found in any system.</source>
            <translation>任何系统中都没有找到它的原件。</translation>
        </message>
    </context>
    <context>
        <name>Provinces</name>
        <message>
            <source>Heilongjiang</source>
            <translation>黑龙江</translation>
        </message>
        <message>
            <source>HL</source>
            <translation>黑</translation>
        </message>
        <message>
            <source>Xinjiang</source>
            <translation>新疆</translation>
        </message>
        <message>
            <source>XJ</source>
            <translation>新</translation>
        </message>
        <message>
            <source>Inner Mongolia</source>
            <translation>内蒙古</translation>
        </message>
        <message>
            <source>NM</source>
            <translation>蒙</translation>
        </message>
        <message>
            <source>Beijing</source>
            <translation>北京</translation>
        </message>
        <message>
            <source>BJ</source>
            <translation>京</translation>
        </message>
        <message>
            <source>Liaoning</source>
            <translation>辽宁</translation>
        </message>
        <message>
            <source>LN</source>
            <translation>辽</translation>
        </message>
        <message>
            <source>Jilin</source>
            <translation>吉林</translation>
        </message>
        <message>
            <source>JL</source>
            <translation>吉</translation>
        </message>
        <message>
            <source>Qinghai</source>
            <translation>青海</translation>
        </message>
        <message>
            <source>QH</source>
            <translation>青</translation>
        </message>
        <message>
            <source>Gansu</source>
            <translation>甘肃</translation>
        </message>
        <message>
            <source>GS</source>
            <translation>甘</translation>
        </message>
        <message>
            <source>Ningxia</source>
            <translation>宁夏</translation>
        </message>
        <message>
            <source>NX</source>
            <translation>宁</translation>
        </message>
        <message>
            <source>Shanxi</source>
            <translation>山西</translation>
        </message>
        <message>
            <source>SX</source>
            <translation>晋</translation>
        </message>
        <message>
            <source>Hebei</source>
            <translation>河北</translation>
        </message>
        <message>
            <source>HE</source>
            <translation>冀</translation>
        </message>
        <message>
            <source>Tianjin</source>
            <translation>天津</translation>
        </message>
        <message>
            <source>TJ</source>
            <translation>津</translation>
        </message>
        <message>
            <source>Tibet</source>
            <translation>西藏</translation>
        </message>
        <message>
            <source>XZ</source>
            <translation>藏</translation>
        </message>
        <message>
            <source>Shaanxi</source>
            <translation>陕西</translation>
        </message>
        <message>
            <source>SN</source>
            <translation>陕</translation>
        </message>
        <message>
            <source>Henan</source>
            <translation>河南</translation>
        </message>
        <message>
            <source>HA</source>
            <translation>豫</translation>
        </message>
        <message>
            <source>Shandong</source>
            <translation>山东</translation>
        </message>
        <message>
            <source>SD</source>
            <translation>鲁</translation>
        </message>
        <message>
            <source>Sichuan</source>
            <translation>四川</translation>
        </message>
        <message>
            <source>SC</source>
            <translation>川</translation>
        </message>
        <message>
            <source>Chongqing</source>
            <translation>重庆</translation>
        </message>
        <message>
            <source>CQ</source>
            <translation>渝</translation>
        </message>
        <message>
            <source>Hubei</source>
            <translation>湖北</translation>
        </message>
        <message>
            <source>HB</source>
            <translation>鄂</translation>
        </message>
        <message>
            <source>Anhui</source>
            <translation>安徽</translation>
        </message>
        <message>
            <source>AH</source>
            <translation>皖</translation>
        </message>
        <message>
            <source>Jiangsu</source>
            <translation>江苏</translation>
        </message>
        <message>
            <source>JS</source>
            <translation>苏</translation>
        </message>
        <message>
            <source>Shanghai</source>
            <translation>上海</translation>
        </message>
        <message>
            <source>SH</source>
            <translation>沪</translation>
        </message>
        <message>
            <source>Guizhou</source>
            <translation>贵州</translation>
        </message>
        <message>
            <source>GZ</source>
            <translation>贵</translation>
        </message>
        <message>
            <source>Hunan</source>
            <translation>湖南</translation>
        </message>
        <message>
            <source>HN</source>
            <translation>湘</translation>
        </message>
        <message>
            <source>Jiangxi</source>
            <translation>江西</translation>
        </message>
        <message>
            <source>JX</source>
            <translation>赣</translation>
        </message>
        <message>
            <source>Zhejiang</source>
            <translation>浙江</translation>
        </message>
        <message>
            <source>ZJ</source>
            <translation>浙</translation>
        </message>
        <message>
            <source>Yunnan</source>
            <translation>云南</translation>
        </message>
        <message>
            <source>YN</source>
            <translation>滇</translation>
        </message>
        <message>
            <source>Guangxi</source>
            <translation>广西</translation>
        </message>
        <message>
            <source>GX</source>
            <translation>桂</translation>
        </message>
        <message>
            <source>Guangdong</source>
            <translation>广东</translation>
        </message>
        <message>
            <source>GD</source>
            <translation>粤</translation>
        </message>
        <message>
            <source>Fujian</source>
            <translation>福建</translation>
        </message>
        <message>
            <source>FJ</source>
            <translation>闽</translation>
        </message>
        <message>
            <source>Taiwan</source>
            <translation>台湾</translation>
        </message>
        <message>
            <source>TW</source>
            <translation>台</translation>
        </message>
        <message>
            <source>Hainan</source>
            <translation>海南</translation>
        </message>
        <message>
            <source>HI</source>
            <translation>琼</translation>
        </message>
        <message>
            <source>Macao</source>
            <translation>澳门</translation>
        </message>
        <message>
            <source>MO</source>
            <translation>澳</translation>
        </message>
        <message>
            <source>Hong Kong</source>
            <translation>香港</translation>
        </message>
        <message>
            <source>HK</source>
            <translation>港</translation>
        </message>
        <message>
            <source>%1, %2: no target on file</source>
            <translation>%1，%2: 没有目标</translation>
        </message>
        <message>
            <source>%1, %2: proven %3, claimed %4%5</source>
            <translation>%1，%2: 核实 %3，填报 %4%5</translation>
        </message>
        <message>
            <source>, behind</source>
            <translation>，落后</translation>
        </message>
    </context>
    <context>
        <name>RebateEvidence</name>
        <message>
            <source>%1 to %2</source>
            <translation>%1 至 %2</translation>
        </message>
        <message>
            <source>%1 (%2 of %3)</source>
            <translation>%1（%2 / %3）</translation>
        </message>
        <message>
            <source>valid from %1 to %2</source>
            <translation>有效期 %1 至 %2</translation>
        </message>
        <message>
            <source>valid from %1 until further notice</source>
            <translation>%1 起有效</translation>
        </message>
        <message>
            <source>Rebate of order %1</source>
            <translation>订单 %1 的返点</translation>
        </message>
        <message>
            <source>Rate of the policy times the order less its own returned goods, rounded half up to the fen. There is an amount only when every check has passed.</source>
            <translation>政策比例 × （订单金额 − 本单退货），四舍五入到分。所有校验通过后才有金额。</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>订单</translation>
        </message>
        <message>
            <source>Rate</source>
            <translation>比例</translation>
        </message>
        <message>
            <source>Distance to the threshold, order %1</source>
            <translation>距门槛，订单 %1</translation>
        </message>
        <message>
            <source>Receipts less refunds of the customer in the policy&apos;s months up to the order&apos;s day, without the order itself, less returned goods.</source>
            <translation>该客户在政策期内至下单当日的回款减退款，不含本单，再减退货。</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>累计</translation>
        </message>
        <message>
            <source>Threshold</source>
            <translation>门槛</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>月数</translation>
        </message>
        <message>
            <source>Finance has no receipt of this customer in these months.</source>
            <translation>财务在这些月份没有该客户的回款。</translation>
        </message>
        <message>
            <source>Promised or paid for order %1</source>
            <translation>已承诺或支付，订单 %1</translation>
        </message>
        <message>
            <source>What finance has on record as promised or paid, against what the policy allows.</source>
            <translation>财务登记的承诺或支付，与政策应返的对照。</translation>
        </message>
        <message>
            <source>Last claim</source>
            <translation>最近申报</translation>
        </message>
        <message>
            <source>No record exists: that is why.</source>
            <translation>正因为没有记录。</translation>
        </message>
        <message>
            <source>What was promised or paid, order by order.</source>
            <translation>逐单列出已承诺或支付的金额。</translation>
        </message>
        <message>
            <source>The amounts of the rebates whose checks have all passed, order by order.</source>
            <translation>逐单列出校验全部通过的返点金额。</translation>
        </message>
        <message>
            <source>Each order once, with what it still lacks.</source>
            <translation>每单一次，并列出还差什么。</translation>
        </message>
        <message>
            <source>There is no such order.</source>
            <translation>没有这样的订单。</translation>
        </message>
        <message>
            <source>Disputes about rebates</source>
            <translation>返点争议</translation>
        </message>
        <message>
            <source>Disputes that the approval system knows, divided by the orders, in two windows of your own data.</source>
            <translation>审批系统登记的争议数除以订单数，取自有数据的前后两个时段。</translation>
        </message>
        <message>
            <source>After / before</source>
            <translation>之后 / 之前</translation>
        </message>
        <message>
            <source>A rate over all orders of the windows: the orders themselves are in the table.</source>
            <translation>这是时段内全部订单的比例，订单见表。</translation>
        </message>
        <message>
            <source>No connected system records disputes, so their absence says nothing.</source>
            <translation>没有接入登记争议的系统，没有记录不代表没有争议。</translation>
        </message>
    </context>
    <context>
        <name>SheetText</name>
        <message>
            <source>Regions</source>
            <translation>大区</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>大区</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>月份</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Claimed</source>
            <translation>填报</translation>
        </message>
        <message>
            <source>Expected signings</source>
            <translation>预计签单</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>已签约</translation>
        </message>
        <message>
            <source>In finance</source>
            <translation>财务已登记</translation>
        </message>
        <message>
            <source>Shipped</source>
            <translation>已出库</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>已回款</translation>
        </message>
        <message>
            <source>Proven</source>
            <translation>核实</translation>
        </message>
        <message>
            <source>Proven of target</source>
            <translation>核实率</translation>
        </message>
        <message>
            <source>Claimed of target</source>
            <translation>填报率</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>在途</translation>
        </message>
        <message>
            <source>Health</source>
            <translation>健康度</translation>
        </message>
        <message>
            <source>Stage points</source>
            <translation>阶段分</translation>
        </message>
        <message>
            <source>Document points</source>
            <translation>文档分</translation>
        </message>
        <message>
            <source>Supply points</source>
            <translation>供应分</translation>
        </message>
        <message>
            <source>Claimed node</source>
            <translation>填报节点</translation>
        </message>
        <message>
            <source>Proven node</source>
            <translation>核实节点</translation>
        </message>
        <message>
            <source>Below the threshold</source>
            <translation>低于门槛</translation>
        </message>
        <message>
            <source>Days in node</source>
            <translation>在节点天数</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
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
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>At stake</source>
            <translation>涉及金额</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>起始</translation>
        </message>
        <message>
            <source>Suggested step</source>
            <translation>建议步骤</translation>
        </message>
        <message>
            <source>Signals</source>
            <translation>信号</translation>
        </message>
        <message>
            <source>Actions</source>
            <translation>待办</translation>
        </message>
        <message>
            <source>In charge</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>核对发现</translation>
        </message>
        <message>
            <source>What the records say</source>
            <translation>记录怎么说</translation>
        </message>
        <message>
            <source>Rebates</source>
            <translation>返点</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>订单</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>结论</translation>
        </message>
        <message>
            <source>Order amount</source>
            <translation>订单金额</translation>
        </message>
        <message>
            <source>Total of 12 months</source>
            <translation>12 个月累计</translation>
        </message>
        <message>
            <source>Rebate</source>
            <translation>返点</translation>
        </message>
        <message>
            <source>Outside the policy</source>
            <translation>不符政策</translation>
        </message>
    </context>
    <context>
        <name>SyncWords</name>
        <message>
            <source>%1 not read yet</source>
            <translation>%1尚未读取</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>system, age</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>%1 unreachable</source>
            <translation>%1无法连接</translation>
        </message>
        <message>
            <source>No company system can be reached. Everything stored stays usable; the next sync catches up.</source>
            <translation>目前连不上任何公司系统。已存的数据都可以继续使用，下次同步会补上。</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between names</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>system, what went wrong</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>%1 cannot be read just now. What depends on them is shown as it was; nothing turns red for it.</source>
            <translation>%1目前无法读取。相关内容按原有数据显示，不会因此变红。</translation>
        </message>
        <message>
            <source>%1 of %2 rows</source>
            <translation>已读取 %1 / %2 行</translation>
        </message>
        <message>
            <source>%1 rows read</source>
            <translation>已读取 %1 行</translation>
        </message>
        <message>
            <source>No systems connected</source>
            <translation>尚未接入系统</translation>
        </message>
        <message>
            <source>Data as of %1</source>
            <translation>数据截至 %1</translation>
        </message>
        <message>
            <source>No fresh data</source>
            <translation>没有最新数据</translation>
        </message>
        <message numerus="yes">
            <source>%n system(s) behind</source>
            <translation>
                <numerusform>%n 个系统滞后</numerusform>
            </translation>
        </message>
        <message>
            <source>Syncing · %1</source>
            <translation>正在同步 · %1</translation>
        </message>
        <message>
            <source>Never read completely</source>
            <translation>从未完整读取</translation>
        </message>
        <message>
            <source>Read completely: %1 (%2)</source>
            <translation>完整读取：%1（%2）</translation>
        </message>
        <message>
            <source>Read completely: %1</source>
            <translation>完整读取：%1</translation>
        </message>
        <message>
            <source>%1 asks about deleted rows</source>
            <translation>%1 有删除待确认</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Cancel the briefing</source>
            <translation>取消导出</translation>
        </message>
        <message>
            <source>Cancel the briefing (%1 / %2)</source>
            <translation>取消导出 （%1 / %2）</translation>
        </message>
    </context>
    <context>
        <name>VisitEvidence</name>
        <message>
            <source>Visits that pass all three system checks (company in operation, budget released, goods shipped), divided by all that count.</source>
            <translation>三项系统校验（客户存续、预算释放、同类出库）全部通过的拜访，除以全部计数的拜访。</translation>
        </message>
        <message>
            <source>Visits with at least one of the three vouchers (requirements signed on site, competitor comparison, inquiry after the visit), divided by all that count.</source>
            <translation>三种凭证（现场签署的需求确认书、竞品对比、拜访后的询价）至少有一种的拜访，除以全部计数的拜访。</translation>
        </message>
        <message>
            <source>Visits that the rulebook takes as valid, divided by all that count. Two visits by one rep to one customer on one day count once.</source>
            <translation>按规则集判为有效的拜访，除以全部计数的拜访。同一代表同一天对同一客户的两次拜访只计一次。</translation>
        </message>
        <message>
            <source>There is no such visit.</source>
            <translation>没有这样的拜访。</translation>
        </message>
        <message>
            <source>Valid visits, %1</source>
            <translation>有效拜访：%1</translation>
        </message>
        <message>
            <source>System checks passed, %1</source>
            <translation>系统校验通过：%1</translation>
        </message>
        <message>
            <source>Visits with a voucher, %1</source>
            <translation>有凭证的拜访：%1</translation>
        </message>
        <message>
            <source>%1 (%2 of %3)</source>
            <translation>%1（%2 / %3）</translation>
        </message>
        <message>
            <source>%1: %2 of %3</source>
            <translation>%1：%2 / %3</translation>
        </message>
        <message>
            <source>Twice a day, %1</source>
            <translation>一天两次：%1</translation>
        </message>
        <message>
            <source>Visits by one rep to a customer already visited that day. The first one counts, whatever form it was written on.</source>
            <translation>同一代表当天再次拜访同一客户。无论填的是哪张表，只计第一次。</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Visits of the month for which this check says so. %1.</source>
            <translation>本月此项校验为该结论的拜访。%1。</translation>
        </message>
        <message>
            <source>Visit of %1</source>
            <translation>%1 的拜访</translation>
        </message>
        <message>
            <source>The six checks of this visit, each with the record that decided it.</source>
            <translation>这次拜访的六项校验，以及决定每一项的记录。</translation>
        </message>
        <message>
            <source>The records are still being loaded; open this again in a moment.</source>
            <translation>记录还在载入，请稍后再打开。</translation>
        </message>
    </context>
    <context>
        <name>VisitWords</name>
        <message>
            <source>Company in operation</source>
            <translation>客户存续</translation>
        </message>
        <message>
            <source>Budget released</source>
            <translation>预算释放</translation>
        </message>
        <message>
            <source>Goods shipped</source>
            <translation>同类出库</translation>
        </message>
        <message>
            <source>Requirements signed on site</source>
            <translation>需求确认书</translation>
        </message>
        <message>
            <source>Competitor comparison</source>
            <translation>竞品对比</translation>
        </message>
        <message>
            <source>Inquiry after the visit</source>
            <translation>拜访后询价</translation>
        </message>
        <message>
            <source>system check, all needed</source>
            <translation>系统校验，须全部通过</translation>
        </message>
        <message>
            <source>voucher, one is enough</source>
            <translation>凭证，一种即可</translation>
        </message>
        <message>
            <source>second visit of the day</source>
            <translation>当天第二次</translation>
        </message>
        <message>
            <source>valid</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>not valid</source>
            <translation>无效</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::ActionDetail</name>
        <message>
            <source>Background</source>
            <translation>客户背景</translation>
        </message>
        <message>
            <source>Past interactions</source>
            <translation>历史往来</translation>
        </message>
        <message>
            <source>Suggested step</source>
            <translation>建议动作</translation>
        </message>
        <message>
            <source>Words to use</source>
            <translation>推荐话术</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>处理记录</translation>
        </message>
        <message>
            <source>Copy the words</source>
            <translation>复制话术</translation>
        </message>
        <message>
            <source>Take</source>
            <translation>开始处理</translation>
        </message>
        <message>
            <source>Complete</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>忽略</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>重新打开</translation>
        </message>
        <message>
            <source>Started</source>
            <translation>开始于</translation>
        </message>
        <message>
            <source>Could be known</source>
            <translation>最早可发现于</translation>
        </message>
        <message>
            <source>%1 · %2 · responsible: %3 · running for %4</source>
            <comment>severity, region, person, time</comment>
            <translation>%1 · %2 · 负责人：%3 · 已持续 %4</translation>
        </message>
        <message>
            <source>None on file.</source>
            <translation>暂无记录。</translation>
        </message>
        <message>
            <source>Open the record</source>
            <translation>打开该记录</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>time, step</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>step, note</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Nothing yet.</source>
            <translation>尚未处理。</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <comment>step, person</comment>
            <translation>%1给%2</translation>
        </message>
        <message>
            <source>%1 until %2</source>
            <comment>step, time</comment>
            <translation>%1至 %2</translation>
        </message>
        <message>
            <source>Note, or the reason for snoozing or dismissing</source>
            <translation>备注，或暂缓，忽略的理由</translation>
        </message>
        <message>
            <source>Snoozing and dismissing need a reason. Every step is timed and kept.</source>
            <translation>暂缓和忽略须写明理由。每一步都会计时并保留。</translation>
        </message>
        <message>
            <source>A record of another kind; open it</source>
            <translation>其他类型的记录，点击打开</translation>
        </message>
        <message>
            <source>Told as soon as the records are loaded</source>
            <translation>记录载入后显示</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::ActionModel</name>
        <message>
            <source>open</source>
            <translation>未处理</translation>
        </message>
        <message>
            <source>taken</source>
            <translation>处理中</translation>
        </message>
        <message>
            <source>snoozed</source>
            <translation>已延后</translation>
        </message>
        <message>
            <source>completed</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>dismissed</source>
            <translation>已忽略</translation>
        </message>
        <message>
            <source>running for %1</source>
            <translation>已持续 %1</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>待办</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::ActionsPage</name>
        <message>
            <source>Open actions</source>
            <translation>未完成待办</translation>
        </message>
        <message>
            <source>Handled actions</source>
            <translation>已处理待办</translation>
        </message>
        <message>
            <source>All actions</source>
            <translation>全部待办</translation>
        </message>
        <message>
            <source>Which actions are listed</source>
            <translation>列出哪些待办</translation>
        </message>
        <message>
            <source>Actions</source>
            <translation>待办</translation>
        </message>
        <message numerus="yes">
            <source>%n action(s)</source>
            <translation>
                <numerusform>%n 项</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing is listed here. New signals appear by themselves after a sync.</source>
            <translation>这里暂时没有待办。同步后如有新的异常信号，会自动出现。</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::BesideModel</name>
        <message>
            <source>Its number there</source>
            <translation>对方编号</translation>
        </message>
        <message>
            <source>Fetched at</source>
            <translation>取数时间</translation>
        </message>
        <message>
            <source>%1, differs</source>
            <translation>%1，不一致</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>%1 (removed)</source>
            <translation>%1（已删除）</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::BriefingDialog</name>
        <message>
            <source>Customers and projects by number</source>
            <translation>客户和项目只写编号</translation>
        </message>
        <message>
            <source>Choose …</source>
            <translation>选择 …</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Export briefing</source>
            <translation>导出简报</translation>
        </message>
        <message>
            <source>Regions</source>
            <translation>大区</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>月份</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>纸张</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Choose at least one region.</source>
            <translation>请至少选择一个大区。</translation>
        </message>
        <message>
            <source>Plumbline %1 %2</source>
            <comment>file name: region, month</comment>
            <translation>准绳 %1 %2</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::BrowserPrompt</name>
        <message>
            <source>Open the browser again</source>
            <translation>再次打开浏览器</translation>
        </message>
        <message>
            <source>Copy the address</source>
            <translation>复制地址</translation>
        </message>
        <message>
            <source>Your browser shows the sign-in page of %1. Sign in there; this window then goes on by itself. The password is typed there and never comes to Plumbline.</source>
            <translation>浏览器里打开了 %1 的登录页。请在那里登录，之后本窗口会自动继续。密码只在那里输入，不会经过准绳。</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::CaseModel</name>
        <message>
            <source>answered</source>
            <translation>已干预</translation>
        </message>
        <message>
            <source>running</source>
            <translation>仍在进行</translation>
        </message>
        <message>
            <source>ended unanswered</source>
            <translation>未干预已结束</translation>
        </message>
        <message>
            <source>From the moment when it became true in the data to the first step about it.</source>
            <translation>从数据中成立的时刻，到第一个纠正动作。</translation>
        </message>
        <message>
            <source>From the moment when it became true in the data until now: it still runs.</source>
            <translation>从数据中成立的时刻至今，仍在进行。</translation>
        </message>
        <message>
            <source>From the moment when it became true in the data until it was over; nobody had taken a step.</source>
            <translation>从数据中成立的时刻到结束，期间无人处理。</translation>
        </message>
        <message>
            <source>Began</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>First shown</source>
            <translation>首次看到</translation>
        </message>
        <message>
            <source>First corrective step</source>
            <translation>首个纠正动作</translation>
        </message>
        <message>
            <source>Over</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>Working time</source>
            <translation>工作时间</translation>
        </message>
        <message>
            <source>Signal</source>
            <translation>信号</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>大区</translation>
        </message>
        <message>
            <source>What became of it</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Took</source>
            <translation>用时</translation>
        </message>
        <message>
            <source>In working time</source>
            <translation>工作时间</translation>
        </message>
        <message>
            <source>First shown after</source>
            <translation>首次看到耗时</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::CheckModel</name>
        <message>
            <source>Check</source>
            <translation>校验</translation>
        </message>
        <message>
            <source>Passed</source>
            <translation>通过</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>未通过</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>无法判断</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>待定</translation>
        </message>
        <message>
            <source>n/a</source>
            <translation>不适用</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::ConcernModel</name>
        <message>
            <source>finding</source>
            <translation>发现</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>始于</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>What is open</source>
            <translation>未决事项</translation>
        </message>
        <message>
            <source>In words</source>
            <translation>说明</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::ConnectDialog</name>
        <message>
            <source>Back</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>Another list …</source>
            <translation>再加一个列表…</translation>
        </message>
        <message>
            <source>Connect a system</source>
            <translation>连接系统</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Sign in and read one page</source>
            <translation>登录并读取一页</translation>
        </message>
        <message>
            <source>Keep and read</source>
            <translation>保存并读取</translation>
        </message>
        <message>
            <source>Signing in and reading one page …</source>
            <translation>正在登录并读取一页…</translation>
        </message>
        <message>
            <source>This list holds</source>
            <translation>该列表是</translation>
        </message>
        <message>
            <source>List</source>
            <translation>列表</translation>
        </message>
        <message>
            <source>%1 row(s) on the first page: %2 can not be read yet, %3 no longer count. Fields with * are needed.</source>
            <translation>首页 %1 行：%2 行暂时无法读取，%3 行已作废。带 * 的字段必填。</translation>
        </message>
        <message>
            <source>%1 is needed: choose where it is read from.</source>
            <translation>%1 是必填项：请选择从哪里读取。</translation>
        </message>
        <message>
            <source>Keeping it …</source>
            <translation>正在保存…</translation>
        </message>
        <message>
            <source>The same for every row:</source>
            <translation>每行都相同：</translation>
        </message>
        <message>
            <source>No row can be read yet: the column Problem says why. Choose other columns, or what the values mean.</source>
            <translation>目前一行也读不出来：“问题”列写明了原因。请改选其他列，或指定各个值的含义。</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::ConnectForm</name>
        <message>
            <source>short name: a-z, 0-9, - and _</source>
            <translation>简短名称：a-z、0-9、- 和 _</translation>
        </message>
        <message>
            <source>path as it is asked for, such as receipts?page=1&amp;size=100</source>
            <translation>请求时的路径，例如 receipts?page=1&amp;size=100</translation>
        </message>
        <message>
            <source>… or paste one answer here (JSON); then nothing is read</source>
            <translation>……或在此粘贴一个应答（JSON），这样就不会去读取</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>user and password</source>
            <translation>用户名和密码</translation>
        </message>
        <message>
            <source>bearer token</source>
            <translation>Bearer 令牌</translation>
        </message>
        <message>
            <source>key in a header</source>
            <translation>请求头中的密钥</translation>
        </message>
        <message>
            <source>key in the address</source>
            <translation>地址参数中的密钥</translation>
        </message>
        <message>
            <source>OAuth2 client</source>
            <translation>OAuth2 客户端</translation>
        </message>
        <message>
            <source>&amp;Profile</source>
            <translation>连接配置（&amp;P）</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>名称（&amp;N）</translation>
        </message>
        <message>
            <source>&amp;Address</source>
            <translation>地址（&amp;A）</translation>
        </message>
        <message>
            <source>&amp;Sign-in</source>
            <translation>登录方式（&amp;S）</translation>
        </message>
        <message>
            <source>&amp;Called</source>
            <translation>名为（&amp;C）</translation>
        </message>
        <message>
            <source>&amp;List</source>
            <translation>列表（&amp;L）</translation>
        </message>
        <message>
            <source>Sa&amp;mple</source>
            <translation>样例（&amp;M）</translation>
        </message>
        <message>
            <source>none yet: start from a sample answer</source>
            <translation>还没有：从样例应答开始</translation>
        </message>
        <message>
            <source>Plumbline looks at one page and suggests what each column means.</source>
            <translation>准绳读取一页数据，并建议每一列的含义。</translation>
        </message>
        <message>
            <source>User</source>
            <translation>用户名</translation>
        </message>
        <message>
            <source>Client id</source>
            <translation>应用标识</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>Secret</source>
            <translation>密钥</translation>
        </message>
        <message>
            <source>Give the system a short name.</source>
            <translation>请给系统起一个简短名称。</translation>
        </message>
        <message>
            <source>Give the address of the system.</source>
            <translation>请填写系统的地址。</translation>
        </message>
        <message>
            <source>Say what the header, the entry or the token address is called.</source>
            <translation>请填写请求头、参数或令牌地址的名称。</translation>
        </message>
        <message>
            <source>Give the path of a list, also for a pasted answer.</source>
            <translation>请填写列表的路径，粘贴应答时也要填。</translation>
        </message>
        <message>
            <source>The sign-in is not complete.</source>
            <translation>登录信息不完整。</translation>
        </message>
        <message>
            <source>Choose …</source>
            <translation>选择 …</translation>
        </message>
        <message>
            <source>only if the company has an authority of its own: a PEM file</source>
            <translation>仅当公司有自己的证书颁发机构时填写：PEM 文件</translation>
        </message>
        <message>
            <source>A list that is asked for by POST: POST query/receipts {&quot;pageNo&quot;: 1, &quot;pageSize&quot;: 50}</source>
            <translation>用 POST 查询的列表：POST query/receipts {&quot;pageNo&quot;: 1, &quot;pageSize&quot;: 50}</translation>
        </message>
        <message>
            <source>Certi&amp;ficates</source>
            <translation>证书（&amp;F）</translation>
        </message>
        <message>
            <source>The company&apos;s certificate authorities</source>
            <translation>公司的证书颁发机构</translation>
        </message>
        <message>
            <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
            <translation>证书 (*.pem *.crt *.cer);;所有文件 (*)</translation>
        </message>
        <message>
            <source>There is no certificate in %1.</source>
            <translation>%1 里没有证书。</translation>
        </message>
        <message>
            <source>a call that answers with a token</source>
            <translation>以令牌答复的登录调用</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::DailyDialog</name>
        <message>
            <source>Copy as text</source>
            <translation>复制为文字</translation>
        </message>
        <message>
            <source>Save as PDF …</source>
            <translation>另存为 PDF …</translation>
        </message>
        <message>
            <source>Daily sales report</source>
            <translation>销售日报</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Regions</source>
            <translation>大区</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>纸张</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Choose at least one region.</source>
            <translation>请至少选择一个大区。</translation>
        </message>
        <message>
            <source>Daily report %1 %2</source>
            <comment>file name: region, day</comment>
            <translation>销售日报 %1 %2</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::DataPage</name>
        <message>
            <source>Company systems</source>
            <translation>公司系统</translation>
        </message>
        <message>
            <source>Plumbline reads them and writes back only what you decide. Each is described by a profile; a system never seen before is connected from a sample of what it answers.</source>
            <translation>准绳读取这些系统，只写回您的决定。每个系统由一份连接配置描述；从未见过的系统可从一份样例应答开始连接。</translation>
        </message>
        <message>
            <source>Connect a system …</source>
            <translation>连接系统…</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) set aside because they could not be read</source>
            <translation>
                <numerusform>有 %n 行无法读取，已搁置</numerusform>
            </translation>
        </message>
        <message>
            <source>Sign in …</source>
            <translation>登录 …</translation>
        </message>
        <message>
            <source>Disconnect …</source>
            <translation>断开 …</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::DaysPopup</name>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::DeliveryStrip</name>
        <message>
            <source>Undo the last step</source>
            <translation>撤销上一步</translation>
        </message>
        <message>
            <source>%1 to %2: %3, since %4</source>
            <comment>step, system, state, time</comment>
            <translation>%1 → %2：%3，自 %4</translation>
        </message>
        <message>
            <source>There it now reads: %1</source>
            <translation>对方系统中现在是：%1</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>重新发送</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>撤回</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::DisagreementModel</name>
        <message>
            <source>True in the data since</source>
            <translation>数据中自何时起</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>截至</translation>
        </message>
        <message>
            <source>not recorded</source>
            <translation>未登记</translation>
        </message>
        <message>
            <source>What differs</source>
            <translation>哪里对不上</translation>
        </message>
        <message>
            <source>Whom it concerns</source>
            <translation>涉及</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>大区</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>已持续</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Cause on record</source>
            <translation>登记的原因</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::DisagreementPane</name>
        <message>
            <source>Records that disagree</source>
            <translation>对不上的记录</translation>
        </message>
        <message>
            <source>Cause</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>The records say different things. Why, a person says: it is kept in the audit trail.</source>
            <translation>这里只陈述记录不一致；原因由人登记，并写入审计轨迹。</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Record the cause</source>
            <translation>登记原因</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Customer, contract, kind</source>
            <translation>客户、合同、类型</translation>
        </message>
        <message>
            <source>All kinds</source>
            <translation>全部类型</translation>
        </message>
        <message>
            <source>The systems&apos; records agree. Nothing is to be reconciled in these regions.</source>
            <translation>各系统的记录一致，这些大区没有需要核对的。</translation>
        </message>
        <message>
            <source>Nothing matches the filter. Clear the search or choose all kinds.</source>
            <translation>没有符合筛选的记录。请清空搜索或选择全部类型。</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>what differs, whom it concerns</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>已持续</translation>
        </message>
        <message>
            <source>for %1</source>
            <translation>已 %1</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Choose a cause</source>
            <translation>请选择原因</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>time, what</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>%1 %2: %3</source>
            <comment>time, what, note</comment>
            <translation>%1 %2：%3</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::DocumentModel</name>
        <message>
            <source>signed</source>
            <translation>已签字</translation>
        </message>
        <message>
            <source>not signed</source>
            <translation>未签字</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>文档</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>签字</translation>
        </message>
        <message>
            <source>Created at</source>
            <translation>创建时间</translation>
        </message>
        <message>
            <source>Uploaded at</source>
            <translation>上传时间</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::EvidencePanel</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>As the system sent it</source>
            <translation>系统原始数据</translation>
        </message>
        <message>
            <source>Source records</source>
            <translation>源记录</translation>
        </message>
        <message>
            <source>Fields of the record</source>
            <translation>记录字段</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>佐证</translation>
        </message>
        <message>
            <source>No source record stands behind this figure.</source>
            <translation>这个数字没有对应的源记录。</translation>
        </message>
        <message numerus="yes">
            <source>Reading %n record(s) …</source>
            <translation>
                <numerusform>正在读取 %n 条记录…</numerusform>
            </translation>
        </message>
        <message>
            <source>The first %1 of %2 records</source>
            <translation>共 %2 条，列出前 %1 条</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation>
                <numerusform>共 %n 条</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::FieldModel</name>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>内容</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::FigureLabel</name>
        <message>
            <source>Press Enter to see where this comes from</source>
            <translation>按回车查看来源</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::FilterRow</name>
        <message>
            <source>Excel workbook (*.xlsx)</source>
            <translation>Excel 工作簿 (*.xlsx)</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>Export what is shown</source>
            <translation>导出所示内容</translation>
        </message>
        <message>
            <source>Written.</source>
            <translation>已写出。</translation>
        </message>
        <message>
            <source>Could not be written there.</source>
            <translation>无法写到那里。</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>%1 of %2 rows are shown</source>
            <translation>共 %2 行，显示 %1 行</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>Filter the rows</source>
            <translation>筛选各行</translation>
        </message>
        <message>
            <source>Write the rows and columns that are shown into a file for a spreadsheet</source>
            <translation>把所示的行和列写成表格文件</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::FunnelPage</name>
        <message>
            <source>Money</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Nodes</source>
            <translation>节点</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::GroupModel</name>
        <message>
            <source>Signal</source>
            <translation>信号</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>大区</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>月份</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>已干预</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>仍在进行</translation>
        </message>
        <message>
            <source>Ended unanswered</source>
            <translation>未干预已结束</translation>
        </message>
        <message>
            <source>Median</source>
            <translation>中位数</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>平均</translation>
        </message>
        <message>
            <source>Nine of ten within</source>
            <translation>九成不超过</translation>
        </message>
        <message>
            <source>Median, working time</source>
            <translation>工作时间中位数</translation>
        </message>
        <message>
            <source>First shown after</source>
            <translation>首次看到耗时</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::HandOver</name>
        <message>
            <source>Delegate</source>
            <translation>委派</translation>
        </message>
        <message>
            <source>Snooze</source>
            <translation>暂缓</translation>
        </message>
        <message>
            <source>To whom</source>
            <translation>委派给谁</translation>
        </message>
        <message>
            <source>Until when</source>
            <translation>暂缓到何时</translation>
        </message>
        <message>
            <source>until tomorrow</source>
            <translation>到明天</translation>
        </message>
        <message>
            <source>for 3 days</source>
            <translation>3 天</translation>
        </message>
        <message>
            <source>for a week</source>
            <translation>一周</translation>
        </message>
        <message>
            <source>for two weeks</source>
            <translation>两周</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::HintBar</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::Hints</name>
        <message>
            <source>All pages show %1, as the records of today tell it.</source>
            <translation>所有页面显示的是 %1 的情况，以今天掌握的记录为准。</translation>
        </message>
        <message>
            <source>Back to today</source>
            <translation>回到今天</translation>
        </message>
        <message>
            <source>These are the figures stored at %1. The records are being loaded; everything refreshes by itself.</source>
            <translation>这是 %1 存下的结果。记录正在载入，完成后会自动刷新。</translation>
        </message>
        <message>
            <source>This computer offers no keychain: passwords are kept only until Plumbline closes.</source>
            <translation>这台电脑没有可用的钥匙串：密码只保留到准绳关闭为止。</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Sample company: everything here is invented, and it is 14 March 2026. It runs on this computer only and ends with this window.</source>
            <translation>示例公司：这里的一切都是虚构的，日期为 2026 年 3 月 14 日。它只在本机运行，随本窗口关闭而结束。</translation>
        </message>
    <message>
        <source>The sample company opens in a window of its own. That takes a few seconds.</source>
        <translation>示例公司会在单独的窗口里打开，需要几秒钟。</translation>
    </message>
    </context>
    <context>
        <name>plumbline::ui::IdentityModel</name>
        <message>
            <source>signed %1, paid %2, projects %3, visits %4</source>
            <translation>签约 %1，回款 %2，项目 %3，拜访 %4</translation>
        </message>
        <message>
            <source>open</source>
            <translation>待定</translation>
        </message>
        <message>
            <source>decided</source>
            <translation>已决定</translation>
        </message>
        <message>
            <source>put off</source>
            <translation>稍后再问</translation>
        </message>
        <message>
            <source>joined</source>
            <translation>已合并</translation>
        </message>
        <message>
            <source>kept apart</source>
            <translation>已分开</translation>
        </message>
        <message>
            <source>One customer?</source>
            <translation>是同一家客户吗？</translation>
        </message>
        <message>
            <source>Each finding weighs bits of evidence: +1 makes &quot;the same&quot; twice as likely, -1 half as likely. What could not be compared weighs nothing.</source>
            <translation>每项发现按比特计证据：+1 表示&quot;同一家&quot;的可能性翻倍，-1 表示减半。无法比较的不计。</translation>
        </message>
        <message>
            <source>so many other customers</source>
            <translation>客户众多，巧合难免</translation>
        </message>
        <message>
            <source>Money that a join or a split would book elsewhere</source>
            <translation>合并或拆分会改变归属的金额</translation>
        </message>
        <message>
            <source>Of the two sides the smaller one, by contracts or by receipts.</source>
            <translation>取两方中较小的一方，按合同额或回款额。</translation>
        </message>
        <message>
            <source>one customer, from the next assessment</source>
            <translation>同一家，下次评估起生效</translation>
        </message>
        <message>
            <source>two, from the next assessment</source>
            <translation>两家，下次评估起生效</translation>
        </message>
        <message>
            <source>put off until %1</source>
            <translation>推迟到 %1</translation>
        </message>
        <message>
            <source>One record</source>
            <translation>一条记录</translation>
        </message>
        <message>
            <source>The other</source>
            <translation>另一条</translation>
        </message>
        <message>
            <source>Systems</source>
            <translation>系统</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>证据</translation>
        </message>
        <message>
            <source>Money it moves</source>
            <translation>涉及金额</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::IdentityPane</name>
        <message>
            <source>Customer records</source>
            <translation>客户记录</translation>
        </message>
        <message>
            <source>Why, in your own words</source>
            <translation>理由（自己的话）</translation>
        </message>
        <message>
            <source>One customer</source>
            <translation>同一家</translation>
        </message>
        <message>
            <source>Two customers</source>
            <translation>两家</translation>
        </message>
        <message>
            <source>Ask me in a week</source>
            <translation>一周后再问</translation>
        </message>
        <message>
            <source>No record is lost: a join can be split again and a split joined, with all figures.</source>
            <translation>记录不会丢失：合并可再拆分，拆分可再合并，所有数字随之复原。</translation>
        </message>
        <message>
            <source>Customer, system</source>
            <translation>客户、系统</translation>
        </message>
        <message>
            <source>All states</source>
            <translation>全部状态</translation>
        </message>
        <message>
            <source>Every source record is placed: no customer is in question here.</source>
            <translation>每条源记录都已归位，没有待确认的客户。</translation>
        </message>
        <message>
            <source>Customer records are being compared …</source>
            <translation>正在比对客户记录…</translation>
        </message>
        <message>
            <source>Nothing matches the filter. Clear the search or choose all states.</source>
            <translation>没有符合筛选的记录。请清空搜索或选择全部状态。</translation>
        </message>
        <message>
            <source>%1 and %2: one customer?</source>
            <translation>%1 与 %2：是同一家吗？</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>证据</translation>
        </message>
        <message>
            <source>%1 bits of evidence</source>
            <translation>证据 %1 比特</translation>
        </message>
        <message>
            <source>Money it moves</source>
            <translation>涉及金额</translation>
        </message>
        <message>
            <source>moves %1</source>
            <translation>涉及 %1</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>finding, bits</comment>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>your words: %1</source>
            <translation>您的说明：%1</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::InterventionPage</name>
        <message>
            <source>%1 to %2</source>
            <translation>%1 至 %2</translation>
        </message>
        <message>
            <source>Grouped by</source>
            <translation>分组</translation>
        </message>
        <message>
            <source>By signal</source>
            <translation>按信号</translation>
        </message>
        <message>
            <source>By region</source>
            <translation>按大区</translation>
        </message>
        <message>
            <source>By month</source>
            <translation>按月份</translation>
        </message>
        <message>
            <source>Backtest this signal</source>
            <translation>回测此信号</translation>
        </message>
        <message>
            <source>What the chosen signal would have said over the last %1 days, and how often a loss followed</source>
            <translation>所选信号在过去 %1 天会如何报出，其后丢单多少</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Replaying the past days: %1 %</source>
            <translation>正在回放过往信号：%1 %</translation>
        </message>
        <message>
            <source>To the first step, median</source>
            <translation>到首个动作，中位数</translation>
        </message>
        <message>
            <source>mean %1 · nine of ten %2</source>
            <translation>平均 %1 · 九成 %2</translation>
        </message>
        <message>
            <source>In working time, median</source>
            <translation>工作时间中位数</translation>
        </message>
        <message>
            <source>Still running</source>
            <translation>仍在进行</translation>
        </message>
        <message>
            <source>the longest for %1</source>
            <translation>最久 %1</translation>
        </message>
        <message>
            <source>nothing waits for a step</source>
            <translation>没有待处理的</translation>
        </message>
        <message>
            <source>First shown after, median</source>
            <translation>首次看到，中位数</translation>
        </message>
        <message>
            <source>nine of ten %1</source>
            <translation>九成 %1</translation>
        </message>
        <message>
            <source>Now, median</source>
            <translation>近期中位数</translation>
        </message>
        <message>
            <source>before: %1</source>
            <translation>此前 %1</translation>
        </message>
        <message>
            <source>From the moment a signal became true in the data to the first corrective step: taken, delegated or completed. Signals without a step are never dropped: they run, or ended unanswered.</source>
            <translation>从信号在数据中成立，到第一个纠正动作（接手、委派或完成）。没有动作的信号不会被剔除：仍在进行，或未干预已结束。</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>已干预</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>仍在进行</translation>
        </message>
        <message>
            <source>Ended unanswered</source>
            <translation>未干预已结束</translation>
        </message>
        <message>
            <source>All signals</source>
            <translation>全部信号</translation>
        </message>
        <message>
            <source>No signal of these days was measured that way yet.</source>
            <translation>这段时间还没有这样的信号。</translation>
        </message>
        <message>
            <source>The past days are still being replayed; open this again in a moment.</source>
            <translation>仍在回放过往信号，请稍后再打开。</translation>
        </message>
        <message>
            <source>From signal to step</source>
            <translation>从信号到动作</translation>
        </message>
        <message>
            <source>No signal was raised in these days. That is good news.</source>
            <translation>这段时间没有信号，这是好消息。</translation>
        </message>
        <message>
            <source>The past days are being replayed. This takes a moment.</source>
            <translation>正在回放过往信号，请稍候。</translation>
        </message>
        <message>
            <source>Signals one by one</source>
            <translation>逐个信号</translation>
        </message>
        <message>
            <source>Choose a line above to see its signals.</source>
            <translation>在上表选择一行，查看其信号。</translation>
        </message>
        <message>
            <source>Backtest of &quot;%1&quot;: %2 %</source>
            <translation>回测&quot;%1&quot;：%2 %</translation>
        </message>
        <message>
            <source>%1 days: raised %2 times, %3 before a loss</source>
            <translation>%1 天：报出 %2 次，%3 在丢单之前</translation>
        </message>
        <message>
            <source>Backtest of &quot;%1&quot;</source>
            <translation>回测&quot;%1&quot;</translation>
        </message>
        <message>
            <source>The signal replayed day by day over your own records; a loss counts when the same customer&apos;s deal was lost within the days after it.</source>
            <translation>用自有数据逐日回放该信号；其后规定天数内同一客户丢单，才计为丢单。</translation>
        </message>
        <message>
            <source>Raised</source>
            <translation>报出</translation>
        </message>
        <message>
            <source>Before a loss</source>
            <translation>在丢单之前</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>Median lead</source>
            <translation>提前量中位数</translation>
        </message>
        <message>
            <source>Lost afterwards</source>
            <translation>其后丢单金额</translation>
        </message>
        <message>
            <source>It would not have been raised in these days.</source>
            <translation>这段时间不会报出。</translation>
        </message>
        <message>
            <source>%1 answered · %2 over</source>
            <translation>%1 已干预 · %2 未干预已结束</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::LeakItemModel</name>
        <message>
            <source>Business</source>
            <translation>业务</translation>
        </message>
        <message>
            <source>Claimed</source>
            <translation>填报</translation>
        </message>
        <message>
            <source>Proven</source>
            <translation>核实</translation>
        </message>
        <message>
            <source>Gap</source>
            <translation>缺口</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::LeakModel</name>
        <message>
            <source>Why it is not proven</source>
            <translation>为什么没有核实</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>笔数</translation>
        </message>
        <message>
            <source>Claimed</source>
            <translation>填报</translation>
        </message>
        <message>
            <source>Proven</source>
            <translation>核实</translation>
        </message>
        <message>
            <source>Gap</source>
            <translation>缺口</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::MainWindow</name>
        <message>
            <source>Plumbline</source>
            <translation>准绳</translation>
        </message>
        <message>
            <source>The size changes when Plumbline starts the next time.</source>
            <translation>界面大小在下次启动准绳时生效。</translation>
        </message>
        <message>
            <source>How the data is protected</source>
            <translation>数据如何保护</translation>
        </message>
        <message>
            <source>This is about the computer, not about records.</source>
            <translation>这里说的是这台电脑，不涉及记录。</translation>
        </message>
        <message>
            <source>Plumbline: sample company</source>
            <translation>准绳：示例公司</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::MappingTable</name>
        <message>
            <source>The first page, field by field</source>
            <translation>逐字段的首页预览</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Read from</source>
            <translation>读取自</translation>
        </message>
        <message>
            <source>Becomes</source>
            <translation>得到</translation>
        </message>
        <message>
            <source>Problem</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>✕ %1 row(s): %2</source>
            <translation>✕ %1 行：%2</translation>
        </message>
        <message>
            <source>not mapped</source>
            <translation>未映射</translation>
        </message>
        <message>
            <source>always %1</source>
            <translation>固定为 %1</translation>
        </message>
        <message>
            <source>“%1” means</source>
            <translation>“%1” 表示</translation>
        </message>
        <message>
            <source>A value of %1</source>
            <translation>%1 的一个值</translation>
        </message>
        <message>
            <source>no meaning yet: its rows are set aside</source>
            <translation>还没有含义：含此值的行会被搁置</translation>
        </message>
        <message>
            <source>nothing yet</source>
            <translation>尚未指定</translation>
        </message>
        <message>
            <source>always the same …</source>
            <translation>每行相同 …</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::Menus</name>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Data</source>
            <translation>数据(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>语言(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>主题(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Export briefing …</source>
            <translation>导出简报(&amp;E)…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <source>Back to &amp;today</source>
            <translation>回到今天(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Close evidence</source>
            <translation>关闭佐证(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Sync now</source>
            <translation>立即同步(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Cancel sync</source>
            <translation>取消同步(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Find …</source>
            <translation>查找(&amp;F)…</translation>
        </message>
        <message>
            <source>&amp;Size</source>
            <translation>界面大小(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Notify of new red actions</source>
            <translation>新红灯待办提醒(&amp;N)</translation>
        </message>
        <message>
            <source>How the data is &amp;protected …</source>
            <translation>数据如何保护(&amp;P)…</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>高对比度</translation>
        </message>
        <message>
            <source>All tables …</source>
            <translation>全部表格…</translation>
        </message>
        <message>
            <source>The whole assessment as JSON …</source>
            <translation>完整评估 JSON…</translation>
        </message>
        <message>
            <source>%1 …</source>
            <comment>menu entry: a table</comment>
            <translation>%1…</translation>
        </message>
        <message>
            <source>&amp;Daily report …</source>
            <translation>销售日报(&amp;D)…</translation>
        </message>
        <message>
            <source>Copy the daily report as &amp;text</source>
            <translation>复制日报文字(&amp;T)</translation>
        </message>
        <message>
            <source>Export a ta&amp;ble</source>
            <translation>导出表格(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Seal a month …</source>
            <translation>封存月份(&amp;S)…</translation>
        </message>
        <message>
            <source>&amp;Verify a briefing …</source>
            <translation>核验简报(&amp;V)…</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::MoneyRowModel</name>
        <message>
            <source>Claimed</source>
            <translation>填报</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>已签约</translation>
        </message>
        <message>
            <source>In finance</source>
            <translation>财务有合同</translation>
        </message>
        <message>
            <source>Shipped</source>
            <translation>已发货</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>已回款</translation>
        </message>
        <message>
            <source>nothing is lost</source>
            <translation>没有流失</translation>
        </message>
        <message>
            <source>%1 → %2</source>
            <comment>one rung, the next</comment>
            <translation>%1 → %2</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>大区</translation>
        </message>
        <message>
            <source>Rep</source>
            <translation>销售代表</translation>
        </message>
        <message>
            <source>Product line</source>
            <translation>产品线</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>月份</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Proven %</source>
            <translation>核实 %</translation>
        </message>
        <message>
            <source>Claimed %</source>
            <translation>填报 %</translation>
        </message>
        <message>
            <source>Gap</source>
            <translation>缺口</translation>
        </message>
        <message>
            <source>Leaks most at</source>
            <translation>流失最多的一步</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::MoneyView</name>
        <message>
            <source>By region</source>
            <translation>按大区</translation>
        </message>
        <message>
            <source>By rep</source>
            <translation>按销售代表</translation>
        </message>
        <message>
            <source>By product line</source>
            <translation>按产品线</translation>
        </message>
        <message>
            <source>By month</source>
            <translation>按月份</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>月份</translation>
        </message>
        <message>
            <source>Split by</source>
            <translation>拆分方式</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>by what, month</comment>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>Product lines are told for the month of the as-of date. Choose a day of that month above to see them.</source>
            <translation>产品线只按截至日期所在的月份统计。请在上方选择该月的某一天。</translation>
        </message>
        <message>
            <source>Nothing was claimed or proven in this month.</source>
            <translation>该月没有填报，也没有核实。</translation>
        </message>
        <message>
            <source>Each rung counts what happened in the month</source>
            <translation>每一级只计当月发生的事</translation>
        </message>
        <message>
            <source>%1 = proven</source>
            <translation>%1 = 核实</translation>
        </message>
        <message>
            <source>Target: %1</source>
            <translation>目标：%1</translation>
        </message>
        <message>
            <source>Proven %1, claimed %2 of %3</source>
            <translation>核实 %1，填报 %2，目标 %3</translation>
        </message>
        <message>
            <source>From claimed to paid</source>
            <translation>从填报到回款</translation>
        </message>
        <message>
            <source>Provinces</source>
            <translation>各省</translation>
        </message>
        <message>
            <source>Where it leaks, %1</source>
            <translation>流失在哪里，%1</translation>
        </message>
        <message>
            <source>Nothing was claimed in the month of the as-of date.</source>
            <translation>截至日期所在的月份没有填报。</translation>
        </message>
        <message>
            <source>Choose a cause to see its business.</source>
            <translation>选择一个原因，查看相关业务。</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::MoveModel</name>
        <message>
            <source>comes onto the list</source>
            <translation>进入名单</translation>
        </message>
        <message>
            <source>leaves the list</source>
            <translation>离开名单</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>What happens</source>
            <translation>变化</translation>
        </message>
        <message>
            <source>Health now</source>
            <translation>现在得分</translation>
        </message>
        <message>
            <source>Health then</source>
            <translation>届时得分</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>大区</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::Navigation</name>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message numerus="yes">
            <source>%n open</source>
            <translation>
                <numerusform>%n 项未完成</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::NodeModel</name>
        <message>
            <source>proven</source>
            <translation>已核实</translation>
        </message>
        <message>
            <source>ahead</source>
            <translation>未到</translation>
        </message>
        <message>
            <source>claimed, not proven</source>
            <translation>已填报，未核实</translation>
        </message>
        <message>
            <source>planned, not proven</source>
            <translation>计划已到，未核实</translation>
        </message>
        <message>
            <source>Node</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Claimed at</source>
            <translation>填报时间</translation>
        </message>
        <message>
            <source>Planned for</source>
            <translation>计划日期</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>佐证</translation>
        </message>
        <message>
            <source>%1, expected %2</source>
            <translation>%1，预期 %2</translation>
        </message>
        <message>
            <source>Days here</source>
            <translation>已停天数</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::NodeProjectModel</name>
        <message>
            <source>claimed beyond, proven to %1</source>
            <translation>已填报更后节点，只核实到 %1</translation>
        </message>
        <message>
            <source>stuck, expected %1</source>
            <translation>卡住，预期 %1</translation>
        </message>
        <message>
            <source>on its way</source>
            <translation>正常推进</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Days here</source>
            <translation>已停天数</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>负责人</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::NodeRowModel</name>
        <message>
            <source>Node</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>Claimed</source>
            <translation>填报</translation>
        </message>
        <message>
            <source>Proven</source>
            <translation>核实</translation>
        </message>
        <message>
            <source>Goes on</source>
            <translation>转化</translation>
        </message>
        <message>
            <source>Here now</source>
            <translation>正在此处</translation>
        </message>
        <message>
            <source>Days here</source>
            <translation>平均天数</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>预期天数</translation>
        </message>
        <message>
            <source>Stuck</source>
            <translation>卡住</translation>
        </message>
        <message>
            <source>Money stuck</source>
            <translation>卡住金额</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::NodesView</name>
        <message>
            <source>All types of projects</source>
            <translation>全部项目类型</translation>
        </message>
        <message>
            <source>Type of project</source>
            <translation>项目类型</translation>
        </message>
        <message>
            <source>Open projects by node</source>
            <translation>各节点在途项目</translation>
        </message>
        <message>
            <source>solid = proven, hatched = claimed</source>
            <translation>实心 = 核实，斜线 = 填报</translation>
        </message>
        <message>
            <source>From node to node</source>
            <translation>逐节点推进</translation>
        </message>
        <message>
            <source>Projects at %1</source>
            <translation>停在“%1”的项目</translation>
        </message>
        <message>
            <source>No open project stands there.</source>
            <translation>没有在途项目停在这里。</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::Notifier</name>
        <message numerus="yes">
            <source>and %n more red action(s)</source>
            <translation>
                <numerusform>另有 %n 项红灯待办</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::OverviewPage</name>
        <message>
            <source>Achievement, %1</source>
            <translation>%1达成</translation>
        </message>
        <message>
            <source>Proven achievement</source>
            <translation>核实达成</translation>
        </message>
        <message>
            <source>Claimed achievement</source>
            <translation>填报达成</translation>
        </message>
        <message>
            <source>%1 claimed · gap %2</source>
            <translation>填报 %1 · 缺口 %2</translation>
        </message>
        <message>
            <source>no target on file</source>
            <translation>没有目标数据</translation>
        </message>
        <message>
            <source>Valid visits</source>
            <translation>有效拜访</translation>
        </message>
        <message>
            <source>Valid visits, counts</source>
            <translation>有效拜访次数</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>no visit on file</source>
            <translation>没有拜访记录</translation>
        </message>
        <message>
            <source>Days per stage</source>
            <translation>每阶段天数</translation>
        </message>
        <message>
            <source>Stage advances</source>
            <translation>阶段推进次数</translation>
        </message>
        <message>
            <source>no stage advance yet</source>
            <translation>还没有阶段推进</translation>
        </message>
        <message>
            <source>Promises kept</source>
            <translation>客户承诺</translation>
        </message>
        <message>
            <source>Promises overdue</source>
            <translation>逾期承诺</translation>
        </message>
        <message>
            <source>%1 overdue</source>
            <translation>%1 项逾期</translation>
        </message>
        <message>
            <source>none due yet</source>
            <translation>尚无到期</translation>
        </message>
        <message>
            <source>Intervention time</source>
            <translation>干预时效</translation>
        </message>
        <message>
            <source>Median intervention time</source>
            <translation>干预时效中位数</translation>
        </message>
        <message>
            <source>Signals still running</source>
            <translation>仍在计时的信号</translation>
        </message>
        <message>
            <source>Open actions</source>
            <translation>待办</translation>
        </message>
        <message>
            <source>Red actions</source>
            <translation>红灯待办</translation>
        </message>
        <message>
            <source>%1 red</source>
            <translation>%1 项红灯</translation>
        </message>
        <message>
            <source>Pace per stage</source>
            <translation>每阶段推进</translation>
        </message>
        <message numerus="yes">
            <source>%n advance(s)</source>
            <translation>
                <numerusform>推进 %n 次</numerusform>
            </translation>
        </message>
        <message>
            <source>median · %1 not answered</source>
            <translation>中位数 · %1 项未处理</translation>
        </message>
        <message>
            <source>%1 not answered</source>
            <translation>%1 项尚未处理</translation>
        </message>
        <message>
            <source>no signal yet</source>
            <translation>没有异常信号</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::PagePreview</name>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>Preview, page %1 of %2</source>
            <translation>预览，第 %1 页，共 %2 页</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::Palette</name>
        <message>
            <source>Page</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>大区</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>待办</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>查找结果</translation>
        </message>
        <message>
            <source>Page, command, project, customer, person: Chinese, pinyin or initials</source>
            <translation>页面、命令、项目、客户、人员：中文、拼音或首字母</translation>
        </message>
        <message>
            <source>Search everything</source>
            <translation>搜索全部</translation>
        </message>
        <message>
            <source>Nothing is called that. Try fewer letters.</source>
            <translation>没有找到。少输入几个字试试。</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::PaperDialog</name>
        <message>
            <source>The pages are being laid out …</source>
            <translation>正在排版 …</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>第 %1 页，共 %2 页</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::PartModel</name>
        <message>
            <source>covered</source>
            <translation>足够</translation>
        </message>
        <message>
            <source>short</source>
            <translation>不足</translation>
        </message>
        <message>
            <source>Key part</source>
            <translation>关键部件</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Demand</source>
            <translation>需求</translation>
        </message>
        <message>
            <source>Available in time</source>
            <translation>按期可用</translation>
        </message>
        <message>
            <source>Needed on</source>
            <translation>需求日</translation>
        </message>
        <message>
            <source>Days left</source>
            <translation>剩余天数</translation>
        </message>
        <message>
            <source>Next arrival</source>
            <translation>下次到货</translation>
        </message>
        <message>
            <source>promised too often</source>
            <translation>超额承诺</translation>
        </message>
        <message>
            <source>not in sight</source>
            <translation>尚无着落</translation>
        </message>
        <message>
            <source>it is there</source>
            <translation>已到位</translation>
        </message>
        <message>
            <source>Covered on</source>
            <translation>备齐日期</translation>
        </message>
        <message>
            <source>Until then</source>
            <translation>还需</translation>
        </message>
        <message>
            <source>On hand</source>
            <translation>在手</translation>
        </message>
        <message>
            <source>In transit</source>
            <translation>在途</translation>
        </message>
        <message>
            <source>All projects need</source>
            <translation>全部项目需求</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::ProjectDetail</name>
        <message>
            <source>Health</source>
            <translation>健康度</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Nodes</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>Node %1 claimed, node %2 proven</source>
            <translation>填报节点 %1，核实节点 %2</translation>
        </message>
        <message>
            <source>no record</source>
            <translation>无记录</translation>
        </message>
        <message>
            <source>%1 for %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Sign-off</source>
            <translation>会签</translation>
        </message>
        <message>
            <source>No document is on file for this project.</source>
            <translation>这个项目还没有文档记录。</translation>
        </message>
        <message>
            <source>Documents appear as soon as the records are loaded.</source>
            <translation>记录载入后即显示文档。</translation>
        </message>
        <message>
            <source>No key part with a long lead time is demanded by this project.</source>
            <translation>这个项目没有长周期关键部件需求。</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>佐证</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>文档</translation>
        </message>
        <message>
            <source>Parts countdown</source>
            <translation>部件倒计时</translation>
        </message>
        <message>
            <source>Decision chain</source>
            <translation>决策链</translation>
        </message>
        <message>
            <source>Return opens the action; on the time, what stands behind it.</source>
            <translation>回车打开待办；在时间列上则打开依据。</translation>
        </message>
        <message>
            <source>No signal and no finding is open about this project.</source>
            <translation>该项目没有未决的信号或发现。</translation>
        </message>
        <message>
            <source>Nothing has happened to this project yet.</source>
            <translation>该项目还没有发生任何事。</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>tab, how many</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>得分原因</translation>
        </message>
        <message>
            <source>Trail</source>
            <translation>电子轨迹</translation>
        </message>
        <message>
            <source>Open points</source>
            <translation>未决事项</translation>
        </message>
        <message>
            <source>Story</source>
            <translation>经过</translation>
        </message>
        <message>
            <source>CRM stage %1 = nodes %2 to %3</source>
            <translation>CRM 阶段 %1 = 节点 %2 至 %3</translation>
        </message>
        <message>
            <source>stuck for %1</source>
            <translation>已卡住 %1</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::ProjectFilterBar</name>
        <message>
            <source>Project, customer, owner or number</source>
            <translation>项目、客户、负责人或编号</translation>
        </message>
        <message>
            <source>Health</source>
            <translation>健康度</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Any health</source>
            <translation>全部健康度</translation>
        </message>
        <message>
            <source>Below the threshold</source>
            <translation>低于预警线</translation>
        </message>
        <message>
            <source>On paper only</source>
            <translation>纸面繁荣</translation>
        </message>
        <message>
            <source>Open projects</source>
            <translation>在途项目</translation>
        </message>
        <message>
            <source>Closed projects</source>
            <translation>已关闭项目</translation>
        </message>
        <message>
            <source>All projects</source>
            <translation>全部项目</translation>
        </message>
        <message>
            <source>%1 of %2 projects</source>
            <translation>%2 个项目中的 %1 个</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::ProjectModel</name>
        <message>
            <source>Closed</source>
            <translation>已关闭</translation>
        </message>
        <message>
            <source>On paper only</source>
            <translation>纸面繁荣</translation>
        </message>
        <message>
            <source>Below %1</source>
            <translation>低于 %1</translation>
        </message>
        <message>
            <source>On course</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>%1 / %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>大区</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Node: claimed / proven</source>
            <translation>节点：填报 / 核实</translation>
        </message>
        <message>
            <source>Health</source>
            <translation>健康度</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::ProjectsPage</name>
        <message>
            <source>Projects</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>No project is on file in these regions.</source>
            <translation>这些大区还没有项目。</translation>
        </message>
        <message>
            <source>No project matches the filter. Clear the search or choose another state.</source>
            <translation>没有符合筛选条件的项目。请清空搜索，或换一个状态。</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::ProvinceCard</name>
        <message>
            <source>Provinces</source>
            <translation>各省</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::PublishDesk</name>
        <message>
            <source>The daily report of %1 is on the clipboard.</source>
            <translation>%1 的销售日报已复制到剪贴板。</translation>
        </message>
        <message>
            <source>Verify a briefing</source>
            <translation>核验简报</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>all tables</source>
            <translation>全部表格</translation>
        </message>
        <message>
            <source>assessment</source>
            <translation>评估</translation>
        </message>
        <message>
            <source>JSON (*.json)</source>
            <translation>JSON (*.json)</translation>
        </message>
        <message>
            <source>Excel workbook (*.xlsx)</source>
            <translation>Excel 工作簿 (*.xlsx)</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>Plumbline %1 %2</source>
            <comment>file name: table, day</comment>
            <translation>准绳 %1 %2</translation>
        </message>
        <message>
            <source>Export a table</source>
            <translation>导出表格</translation>
        </message>
        <message>
            <source>%1 is sealed with %2 figures.</source>
            <translation>%1已封存，共 %2 个数字。</translation>
        </message>
        <message>
            <source>%1 was sealed with %2 figures, as every month from the 15th on. What changes in it from now on is named in the next briefing.</source>
            <translation>已到 15 日，%1按期封存，共 %2 个数字。此后的改动会在下一期简报中逐条列出。</translation>
        </message>
        <message>
            <source>Written: %1</source>
            <translation>已写出：%1</translation>
        </message>
        <message>
            <source>Nothing was written. %1</source>
            <translation>没有写出文件。%1</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::RebateDetail</name>
        <message>
            <source>no order</source>
            <translation>无订单</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>order, customer</comment>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>%1: from %2 in %3 months, %4; %5</source>
            <comment>policy, threshold, months, rate, validity</comment>
            <translation>%1：%3 个月满 %2，返 %4；%5</translation>
        </message>
        <message>
            <source>No policy was valid on the day of this order.</source>
            <translation>下单当日没有生效的政策。</translation>
        </message>
        <message>
            <source>%1-month total</source>
            <translation>%1 个月累计</translation>
        </message>
        <message>
            <source>Total and threshold</source>
            <translation>累计与门槛</translation>
        </message>
        <message>
            <source>Distance to the threshold</source>
            <translation>距门槛</translation>
        </message>
        <message>
            <source>%1 to the threshold</source>
            <translation>距门槛还差 %1</translation>
        </message>
        <message>
            <source>The threshold is reached</source>
            <translation>已达门槛</translation>
        </message>
        <message>
            <source>Rebate due</source>
            <translation>应返金额</translation>
        </message>
        <message>
            <source>Rebate due: %1</source>
            <translation>应返 %1</translation>
        </message>
        <message>
            <source>No amount: not every check has passed</source>
            <translation>暂无金额：校验未全部通过</translation>
        </message>
        <message>
            <source>Promised or paid</source>
            <translation>已承诺或支付</translation>
        </message>
        <message>
            <source>Promised or paid: %1</source>
            <translation>已承诺或支付 %1</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Why it is disputed</source>
            <translation>异议的理由</translation>
        </message>
        <message>
            <source>Amount to the contract annex</source>
            <translation>金额写入合同附件</translation>
        </message>
        <message>
            <source>Dispute it</source>
            <translation>提出异议</translation>
        </message>
        <message>
            <source>The amount goes into the annex with the next sync, exactly as it stands here.</source>
            <translation>下次同步时，此处金额原样写入合同附件。</translation>
        </message>
        <message>
            <source>A dispute needs a reason. It is kept in the audit trail.</source>
            <translation>提出异议须写明理由，并写入审计轨迹。</translation>
        </message>
        <message>
            <source>%1: %2 for the annex. %3</source>
            <comment>time, amount, note</comment>
            <translation>%1：%2 写入附件。%3</translation>
        </message>
        <message>
            <source>%1: disputed. %2</source>
            <comment>time, note</comment>
            <translation>%1：有异议。%2</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::RebateModel</name>
        <message>
            <source>not a returning customer</source>
            <translation>非老客户</translation>
        </message>
        <message>
            <source>first order</source>
            <translation>首单</translation>
        </message>
        <message>
            <source>category out of scope</source>
            <translation>品类不在范围</translation>
        </message>
        <message>
            <source>total not reached</source>
            <translation>累计额不足</translation>
        </message>
        <message>
            <source>no policy on that day</source>
            <translation>当日无政策</translation>
        </message>
        <message>
            <source>no such order</source>
            <translation>订单查无</translation>
        </message>
        <message>
            <source>cannot tell</source>
            <translation>无法判断</translation>
        </message>
        <message>
            <source>outside the policy</source>
            <translation>不合政策</translation>
        </message>
        <message>
            <source>disputed</source>
            <translation>有异议</translation>
        </message>
        <message>
            <source>due</source>
            <translation>应返</translation>
        </message>
        <message>
            <source>for the annex</source>
            <translation>已定写入附件</translation>
        </message>
        <message>
            <source>not due</source>
            <translation>不应返</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between names</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>The amount appears when all checks have passed.</source>
            <translation>所有校验通过后才显示返点金额。</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>订单</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>大区</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>To the threshold</source>
            <translation>距门槛</translation>
        </message>
        <message>
            <source>Rebate due</source>
            <translation>应返金额</translation>
        </message>
        <message>
            <source>Promised or paid</source>
            <translation>已承诺或支付</translation>
        </message>
        <message>
            <source>What is missing</source>
            <translation>差什么</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::RebatesPage</name>
        <message>
            <source>Rebates</source>
            <translation>返点</translation>
        </message>
        <message>
            <source>Order, customer, region</source>
            <translation>订单、客户、大区</translation>
        </message>
        <message>
            <source>All states</source>
            <translation>全部状态</translation>
        </message>
        <message>
            <source>No order of these months could earn a rebate, and none was claimed.</source>
            <translation>这几个月没有可返点的订单，也没有申报。</translation>
        </message>
        <message>
            <source>The rebates appear as soon as the records are loaded.</source>
            <translation>记录加载后即显示返点。</translation>
        </message>
        <message>
            <source>Nothing matches the filter. Clear the search or choose all states.</source>
            <translation>没有符合筛选的记录。请清空搜索或选择全部状态。</translation>
        </message>
        <message>
            <source>Rebates due</source>
            <translation>应返合计</translation>
        </message>
        <message>
            <source>Waiting for your decision</source>
            <translation>等您决定</translation>
        </message>
        <message>
            <source>%1 orders · %2 wait for you</source>
            <translation>%1 单 · %2 单待您决定</translation>
        </message>
        <message>
            <source>One check missing</source>
            <translation>只差一项校验</translation>
        </message>
        <message>
            <source>Only the total is missing</source>
            <translation>只差累计额</translation>
        </message>
        <message>
            <source>%1 of them by the total</source>
            <translation>其中 %1 单差累计额</translation>
        </message>
        <message>
            <source>Outside the policy</source>
            <translation>不合政策</translation>
        </message>
        <message>
            <source>%1 promised or paid</source>
            <translation>已承诺或支付 %1</translation>
        </message>
        <message>
            <source>Disputes per order</source>
            <translation>每单争议</translation>
        </message>
        <message>
            <source>Disputes per order, before</source>
            <translation>每单争议，此前</translation>
        </message>
        <message>
            <source>before: %1</source>
            <translation>此前 %1</translation>
        </message>
        <message>
            <source>no system records disputes</source>
            <translation>没有系统登记争议</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::ReconcilePage</name>
        <message>
            <source>all my regions</source>
            <translation>全部大区</translation>
        </message>
        <message>
            <source>From claimed to proven, %1, %2</source>
            <translation>从填报到核实，%1，%2</translation>
        </message>
        <message>
            <source>Nothing is claimed and nothing is proven in this month yet.</source>
            <translation>本月尚无填报，也无核实。</translation>
        </message>
        <message>
            <source>Claimed</source>
            <translation>填报</translation>
        </message>
        <message>
            <source>claimed %1</source>
            <translation>填报 %1</translation>
        </message>
        <message>
            <source>Gap</source>
            <translation>差额</translation>
        </message>
        <message>
            <source>gap %1</source>
            <translation>差额 %1</translation>
        </message>
        <message>
            <source>Proven</source>
            <translation>核实</translation>
        </message>
        <message>
            <source>proven %1</source>
            <translation>核实 %1</translation>
        </message>
        <message>
            <source>Records that disagree (%1)</source>
            <translation>对不上的记录（%1）</translation>
        </message>
        <message>
            <source>One customer or two? (%1)</source>
            <translation>同一家还是两家？（%1）</translation>
        </message>
        <message>
            <source>One customer or two?</source>
            <translation>同一家还是两家？</translation>
        </message>
        <message>
            <source>What to reconcile</source>
            <translation>要核对的内容</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::RecordModel</name>
        <message>
            <source>%1 (removed)</source>
            <translation>%1（已删除）</translation>
        </message>
        <message>
            <source>System</source>
            <translation>系统</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Its number there</source>
            <translation>系统内编号</translation>
        </message>
        <message>
            <source>Fetched at</source>
            <translation>获取时间</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::RecordsBeside</name>
        <message>
            <source>Opening the records …</source>
            <translation>正在打开记录…</translation>
        </message>
        <message>
            <source>The records side by side</source>
            <translation>并排对照记录</translation>
        </message>
        <message>
            <source>The records are no longer in the cache.</source>
            <translation>缓存中已没有这些记录。</translation>
        </message>
        <message>
            <source>The first %1 of %2 records; all of them stand behind the figures.</source>
            <translation>前 %1 条，共 %2 条；点数字可打开全部。</translation>
        </message>
        <message>
            <source>The record as the system sent it.</source>
            <translation>系统发来的原始记录。</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::RegionBars</name>
        <message>
            <source>Regions: proven and claimed</source>
            <translation>各大区：核实与填报</translation>
        </message>
        <message>
            <source>% of the target, line = target</source>
            <translation>占目标的 %，竖线 = 目标</translation>
        </message>
        <message>
            <source>No region is on file yet.</source>
            <translation>还没有大区数据。</translation>
        </message>
        <message>
            <source>%1 / %2</source>
            <comment>proven / claimed, percent</comment>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>no target</source>
            <translation>无目标</translation>
        </message>
        <message>
            <source>behind %1</source>
            <comment>points</comment>
            <translation>落后 %1</translation>
        </message>
        <message>
            <source>gap %1</source>
            <comment>points</comment>
            <translation>缺口 %1</translation>
        </message>
        <message>
            <source>%1 over</source>
            <comment>points that proven is above claimed</comment>
            <translation>核实多 %1</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::RegionChoice</name>
        <message>
            <source>Regions</source>
            <translation>大区</translation>
        </message>
        <message>
            <source>All regions</source>
            <translation>全部大区</translation>
        </message>
        <message numerus="yes">
            <source>%n regions</source>
            <translation>
                <numerusform>%n 个大区</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::RegionFunnels</name>
        <message>
            <source>Funnels: open projects by node</source>
            <translation>漏斗：各节点在途项目</translation>
        </message>
        <message>
            <source>12 nodes, solid = proven, hatched = claimed</source>
            <translation>12 个节点，实心 = 核实，斜线 = 填报</translation>
        </message>
        <message>
            <source>%1, open projects</source>
            <translation>%1，在途项目</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>region, open projects</comment>
            <translation>%1 · %2</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::RemovalDialog</name>
        <message>
            <source>The records that were read from it go from this computer, unless you keep them.</source>
            <translation>从它读取的记录将从本机删除，除非您选择保留。</translation>
        </message>
        <message>
            <source>No records of it are on this computer.</source>
            <translation>本机上没有它的记录。</translation>
        </message>
        <message>
            <source>%1 records that were read from it go from this computer, unless you keep them: then they stay in the figures and grow old.</source>
            <translation>从它读取的 %1 条记录将从本机删除，除非您选择保留：保留的记录仍计入各项数字，但会逐渐过时。</translation>
        </message>
        <message numerus="yes">
            <source>%n decision(s) that wait to be sent to it are not sent any more. What you decided stays in the audit trail.</source>
            <translation>
                <numerusform>%n 项等待发给它的决定不再发送。您的决定仍保留在审计记录里。</numerusform>
            </translation>
        </message>
        <message>
            <source>No decision waits to be sent to it.</source>
            <translation>没有等待发给它的决定。</translation>
        </message>
        <message>
            <source>Its passwords and tokens are removed from the keychain.</source>
            <translation>它的密码和令牌会从钥匙串中删除。</translation>
        </message>
        <message>
            <source>In %1 itself nothing is changed, and it can be connected again.</source>
            <translation>%1 本身不会有任何改动，以后可以重新接入。</translation>
        </message>
        <message>
            <source>Disconnect and remove its records</source>
            <translation>断开并删除记录</translation>
        </message>
        <message>
            <source>Disconnect, keep its records</source>
            <translation>断开，保留记录</translation>
        </message>
        <message>
            <source>Disconnect %1?</source>
            <translation>断开 %1？</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Disconnecting %1 …</source>
            <translation>正在断开 %1 …</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::RepVisitsModel</name>
        <message>
            <source>Rep</source>
            <translation>代表</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>大区</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>拜访</translation>
        </message>
        <message>
            <source>Valid</source>
            <translation>有效率</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>系统校验</translation>
        </message>
        <message>
            <source>Voucher</source>
            <translation>凭证</translation>
        </message>
        <message>
            <source>Twice</source>
            <translation>一天两次</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::RuleChangeModel</name>
        <message>
            <source>Belongs to</source>
            <translation>所属</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>之前</translation>
        </message>
        <message>
            <source>After</source>
            <translation>之后</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::RuleModel</name>
        <message>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Says</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>为什么</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>所属</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::RulesPage</name>
        <message>
            <source>Rules in force</source>
            <translation>现行规则</translation>
        </message>
        <message>
            <source>What if</source>
            <translation>试算</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>改了什么</translation>
        </message>
        <message>
            <source>%1, version %2</source>
            <translation>%1，版本 %2</translation>
        </message>
        <message>
            <source>came with the program</source>
            <translation>随程序附带</translation>
        </message>
        <message>
            <source>from %1</source>
            <translation>来自 %1</translation>
        </message>
        <message>
            <source>in force here since %1</source>
            <translation>自 %1 起在此生效</translation>
        </message>
        <message>
            <source>fingerprint %1</source>
            <translation>指纹 %1</translation>
        </message>
        <message>
            <source>Refused: %1 The rules in force stay as they are.</source>
            <translation>已拒绝：%1 现行规则保持不变。</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::RulesView</name>
        <message>
            <source>All rules</source>
            <translation>全部规则</translation>
        </message>
        <message>
            <source>Sections of the rulebook</source>
            <translation>规则集的各部分</translation>
        </message>
        <message>
            <source>Everything that the program decides by, in one list.</source>
            <translation>程序据以判断的一切，都在这一张表里。</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>所属</translation>
        </message>
        <message>
            <source>In the file</source>
            <translation>文件中的键</translation>
        </message>
        <message>
            <source>Rulebook</source>
            <translation>规则集</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>A rule rests on no record: it is what the company decided.</source>
            <translation>规则不依据任何记录：它是公司的决定。</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::SealDialog</name>
        <message>
            <source>From the 15th on, seal the last month without being asked, once every system was read after its end</source>
            <translation>每月 15 日起，各系统都读到月末之后，自动封存上个月</translation>
        </message>
        <message>
            <source>Seal the month</source>
            <translation>封存本月份</translation>
        </message>
        <message>
            <source>Seal a month</source>
            <translation>封存月份</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>月份</translation>
        </message>
        <message>
            <source>A sealed month keeps its figures as they were published, with the records behind them. Nothing is locked: what arrives or changes later is named in the next briefing, by record and cause. A seal stays.</source>
            <translation>封存后，该月数字按发布时的样子连同依据的记录一并保留。数据并不锁定：之后新到或改动的，会在下一期简报中按记录和原因列出。封存不能撤回。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>The month is being checked …</source>
            <translation>正在检查该月份 …</translation>
        </message>
        <message>
            <source>Sealed by hand on %1.</source>
            <translation>已于 %1 手动封存。</translation>
        </message>
        <message>
            <source>Sealed by the program on %1.</source>
            <translation>已于 %1 自动封存。</translation>
        </message>
        <message>
            <source>Ready to be published by %1.</source>
            <translation>已齐备，可在 %1 前发布。</translation>
        </message>
        <message>
            <source>To be published by %1. %2 of %3 points are open.</source>
            <translation>应于 %1 前发布。%3 项中还有 %2 项未完成。</translation>
        </message>
        <message>
            <source>The month is being sealed …</source>
            <translation>正在封存该月份 …</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::SignInDialog</name>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Sign in to %1</source>
            <translation>登录 %1</translation>
        </message>
        <message>
            <source>Asking %1 where to sign in …</source>
            <translation>正在向 %1 询问登录地址 …</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>You are signed in to %1. It is being read now.</source>
            <translation>已登录 %1，正在读取。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::StatePanel</name>
        <message>
            <source>No company system is connected yet</source>
            <translation>还没有接入公司系统</translation>
        </message>
        <message>
            <source>Plumbline reads the records of your company&apos;s own systems and checks them against each other. Connect the first one with: plumblinectl source add</source>
            <translation>准绳读取公司现有系统的记录并互相核对。请先接入第一个系统：plumblinectl source add</translation>
        </message>
        <message>
            <source>Reading the company systems for the first time</source>
            <translation>正在首次读取公司系统</translation>
        </message>
        <message>
            <source>%1. The figures appear by themselves when the first reading is complete.</source>
            <translation>%1。首次读取完成后，结果会自动出现。</translation>
        </message>
        <message>
            <source>No data yet</source>
            <translation>还没有数据</translation>
        </message>
        <message>
            <source>The company systems are connected but were never read. The first reading takes a few minutes; you can go on working meanwhile.</source>
            <translation>公司系统已接入，但还没有读取过。首次读取需要几分钟，期间可以继续工作。</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>立即同步</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::StoryModel</name>
        <message>
            <source>Claimed: %1</source>
            <translation>填报：%1</translation>
        </message>
        <message>
            <source>score %1</source>
            <translation>得分 %1</translation>
        </message>
        <message>
            <source>Came onto the director&apos;s list</source>
            <translation>进入总监待办名单</translation>
        </message>
        <message>
            <source>Left the director&apos;s list</source>
            <translation>离开总监待办名单</translation>
        </message>
        <message>
            <source>Contract signed after the weakness showed</source>
            <translation>短板暴露后签下合同</translation>
        </message>
        <message>
            <source>Below the threshold without a break since</source>
            <translation>持续低于门槛，始于</translation>
        </message>
        <message>
            <source>%1, expected %2</source>
            <translation>%1，预期 %2</translation>
        </message>
        <message>
            <source>Stuck at: %1</source>
            <translation>卡在：%1</translation>
        </message>
        <message>
            <source>At work on: %1</source>
            <translation>正在推进：%1</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>What</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>数字</translation>
        </message>
        <message>
            <source>No system holds a record that proves this.</source>
            <translation>没有系统存有可证明此事的记录。</translation>
        </message>
        <message>
            <source>Customer: %1</source>
            <translation>客户：%1</translation>
        </message>
        <message numerus="yes">
            <source>%n inquiry(s) around it</source>
            <translation>
                <numerusform>其前后有 %n 次询价</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::SyncChip</name>
        <message>
            <source>Show the state of each company system</source>
            <translation>查看各公司系统的状态</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::SyncPanel</name>
        <message>
            <source>Company systems</source>
            <translation>公司系统</translation>
        </message>
        <message>
            <source>No company system is connected yet.</source>
            <translation>还没有接入公司系统。</translation>
        </message>
        <message>
            <source>This computer offers no keychain: passwords are kept in memory only and are asked for again after a restart.</source>
            <translation>这台电脑没有可用的钥匙串：密码只保存在内存中，重启后需要重新输入。</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) could not be read and were set aside</source>
            <translation>
                <numerusform>有 %n 行无法读取，已单独存放</numerusform>
            </translation>
        </message>
        <message>
            <source>They were deleted there: remove them</source>
            <translation>对方确已删除：移除这些记录</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::Tile</name>
        <message>
            <source>%1, over the last months</source>
            <translation>%1，最近几个月</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::TopBar</name>
        <message>
            <source>Regions shown</source>
            <translation>显示哪些大区</translation>
        </message>
        <message>
            <source>Progress of the sync</source>
            <translation>同步进度</translation>
        </message>
        <message>
            <source>All my regions</source>
            <translation>全部大区</translation>
        </message>
        <message>
            <source>As of %1, today</source>
            <translation>截至 %1 今天</translation>
        </message>
        <message>
            <source>As of %1</source>
            <translation>截至 %1</translation>
        </message>
        <message>
            <source>Choose the day that all pages speak of</source>
            <translation>选择所有页面的截止日期</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消同步</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>立即同步</translation>
        </message>
        <message>
            <source>Stop reading; what was read so far is kept</source>
            <translation>停止读取，已读取的会保留</translation>
        </message>
        <message>
            <source>Read what changed in the company systems</source>
            <translation>读取公司系统中有变化的记录</translation>
        </message>
        <message>
            <source>Writing the briefing …</source>
            <translation>正在导出简报…</translation>
        </message>
        <message>
            <source>Export briefing …</source>
            <translation>导出简报…</translation>
        </message>
        <message>
            <source>Search %1</source>
            <comment>shortcut</comment>
            <translation>搜索 %1</translation>
        </message>
        <message>
            <source>Find a page, a command, a project, a customer or a person</source>
            <translation>查找页面、命令、项目、客户或人员</translation>
        </message>
    <message>
        <source>Cancel the briefing</source>
        <translation>取消导出</translation>
    </message>
    <message>
        <source>Cancel the briefing (%1 / %2)</source>
        <translation>取消导出（%1 / %2）</translation>
    </message>
    </context>
    <context>
        <name>plumbline::ui::TrailModel</name>
        <message>
            <source>Customer&apos;s promises</source>
            <translation>客户承诺</translation>
        </message>
        <message>
            <source>Price talks</source>
            <translation>价格协商</translation>
        </message>
        <message>
            <source>Delivery terms</source>
            <translation>交付条款</translation>
        </message>
        <message>
            <source>original found</source>
            <translation>有电子原件</translation>
        </message>
        <message>
            <source>no original</source>
            <translation>没有电子原件</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>What should be there</source>
            <translation>应有内容</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::TrailTab</name>
        <message>
            <source>%1: %2 of %3</source>
            <translation>%1：%2 / %3</translation>
        </message>
        <message>
            <source>nothing due yet</source>
            <translation>尚无到期项</translation>
        </message>
        <message>
            <source>Electronic trail</source>
            <translation>电子轨迹</translation>
        </message>
        <message>
            <source>A closed project is no longer followed.</source>
            <translation>已关闭的项目不再跟踪。</translation>
        </message>
        <message>
            <source>Electronic originals, of those due. A line in somebody&apos;s own ledger does not count.</source>
            <translation>到期项中有电子原件的比例。个人台账里的一行不算。</translation>
        </message>
        <message>
            <source>Nothing is due yet about promises, price or delivery.</source>
            <translation>承诺、价格和交付都还没有到期项。</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::UrgentList</name>
        <message>
            <source>Do these first</source>
            <translation>先做这些</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>前 %1 项，共 %2 项</translation>
        </message>
        <message>
            <source>Nothing waits for you: no signal is open in these regions.</source>
            <translation>没有等您处理的事：这些大区没有未处理的异常信号。</translation>
        </message>
        <message>
            <source>%1 · %2 · running for %3</source>
            <comment>severity, region, time</comment>
            <translation>%1 · %2 · 已持续 %3</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>处理</translation>
        </message>
        <message>
            <source>Open: %1</source>
            <translation>处理：%1</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::VersionsView</name>
        <message>
            <source>%1, version %2</source>
            <translation>%1，版本 %2</translation>
        </message>
        <message>
            <source>in force</source>
            <translation>生效中</translation>
        </message>
        <message>
            <source>came with the program</source>
            <translation>随程序附带</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>自 %1</translation>
        </message>
        <message>
            <source>%1, version %2 · being tried</source>
            <translation>%1，版本 %2 · 试算中</translation>
        </message>
        <message>
            <source>From this rulebook</source>
            <translation>从这个规则集</translation>
        </message>
        <message>
            <source>To this rulebook</source>
            <translation>到这个规则集</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>改了什么</translation>
        </message>
        <message>
            <source>The rulebooks are being read.</source>
            <translation>正在读取规则集。</translation>
        </message>
        <message>
            <source>Only one rulebook has been in force here: the one that came with the program. Put a file rulebook.toml into the data folder to use another one, or try one under “What if”.</source>
            <translation>这里只用过一个规则集，即随程序附带的那个。把 rulebook.toml 放进数据文件夹即可换用，也可以先在“试算”里试一试。</translation>
        </message>
        <message>
            <source>These two say the same.</source>
            <translation>这两个规则集内容相同。</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::VisitModel</name>
        <message>
            <source>Visited at</source>
            <translation>拜访时间</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Counts</source>
            <translation>是否有效</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::VisitsPage</name>
        <message>
            <source>all my regions</source>
            <translation>全部大区</translation>
        </message>
        <message>
            <source>Visits by rep</source>
            <translation>各代表的拜访</translation>
        </message>
        <message>
            <source>What the checks said</source>
            <translation>各项校验的结论</translation>
        </message>
        <message>
            <source>Visits of the chosen rep</source>
            <translation>所选代表的拜访</translation>
        </message>
        <message>
            <source>No visit of this month is on file in these regions.</source>
            <translation>这些大区本月没有拜访记录。</translation>
        </message>
        <message>
            <source>The visits appear one by one as soon as the records are loaded.</source>
            <translation>记录载入后，这里会逐条列出拜访。</translation>
        </message>
        <message>
            <source>%1, counts</source>
            <translation>%1，次数</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>no visit on file</source>
            <translation>没有拜访记录</translation>
        </message>
        <message>
            <source>Valid visits, %1</source>
            <translation>有效拜访，%1</translation>
        </message>
        <message>
            <source>All system checks passed</source>
            <translation>系统校验全部通过</translation>
        </message>
        <message>
            <source>With a voucher</source>
            <translation>有凭证</translation>
        </message>
        <message>
            <source>Twice a day</source>
            <translation>一天两次</translation>
        </message>
        <message>
            <source>Visits written twice a day</source>
            <translation>一天写了两次的拜访</translation>
        </message>
        <message>
            <source>Visits that cannot be told yet</source>
            <translation>暂时无法判断的拜访</translation>
        </message>
        <message>
            <source>%1 cannot tell · %2 still open</source>
            <translation>%1 次无法判断 · %2 次待定</translation>
        </message>
        <message>
            <source>Visits of %1</source>
            <translation>%1 的拜访</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::Welcome</name>
        <message>
            <source>The disk that holds it is encrypted by the operating system.</source>
            <translation>所在磁盘已由操作系统加密。</translation>
        </message>
        <message>
            <source>The disk that holds it is not encrypted: who takes the computer can read the data. Switch the disk encryption of the operating system on.</source>
            <translation>所在磁盘没有加密：拿到这台电脑的人可以读取数据。请打开操作系统的磁盘加密。</translation>
        </message>
        <message>
            <source>Whether the disk that holds it is encrypted cannot be told from here: ask who looks after this computer.</source>
            <translation>无法从这里判断所在磁盘是否加密：请询问负责这台电脑的同事。</translation>
        </message>
        <message>
            <source>What is read stays on this computer.</source>
            <translation>读取的内容只留在这台电脑上。</translation>
        </message>
        <message>
            <source>What is read stays on this computer, in %1.</source>
            <translation>读取的内容只留在这台电脑上，位于 %1。</translation>
        </message>
        <message>
            <source>Plumbline does not encrypt these files itself.</source>
            <translation>准绳本身不加密这些文件。</translation>
        </message>
        <message>
            <source>This computer offers no keychain, so passwords are kept only until Plumbline closes; they are never written to a file.</source>
            <translation>这台电脑没有可用的钥匙串，密码只保留到准绳关闭为止，从不写入文件。</translation>
        </message>
        <message>
            <source>Passwords lie in the keychain of the operating system and nowhere else.</source>
            <translation>密码只存放在操作系统的钥匙串里。</translation>
        </message>
        <message>
            <source>From the company systems records are only read; what you decide goes back only where a system was set up to take it.</source>
            <translation>对公司系统只读取记录；您的决定只回写到已设置接收的系统。</translation>
        </message>
        <message>
            <source>Welcome to Plumbline</source>
            <translation>欢迎使用准绳</translation>
        </message>
        <message>
            <source>It puts what is proven beside what is claimed: it reads the records of your company&apos;s own systems, checks them against each other, and says what to do first.</source>
            <translation>它把核实的放在填报的旁边：读取公司自己各系统的记录，互相校验，并指出先做什么。</translation>
        </message>
        <message>
            <source>Connect a company system …</source>
            <translation>连接公司系统…</translation>
        </message>
        <message>
            <source>The CRM first, then finance, warehouse and approvals. The first reading takes a few minutes and the figures appear by themselves; from then on it works offline too, and says how old everything is.</source>
            <translation>先接入 CRM，再接财务、仓储和审批。首次读取需要几分钟，数字会自动出现；此后离线也能使用，并标明每项数据的时间。</translation>
        </message>
        <message>
            <source>Look at a sample company</source>
            <translation>看看示例公司</translation>
        </message>
        <message>
            <source>An invented group with six systems and two years of history. It runs on this computer only, in a window of its own; nothing of it is mixed with your data.</source>
            <translation>一家虚构的集团，有六个系统和两年的历史。它只在本机运行，在单独的窗口里打开，不会与您的数据混在一起。</translation>
        </message>
        <message>
            <source>The sample company is not installed beside this program.</source>
            <translation>这个程序旁边没有安装示例公司。</translation>
        </message>
        <message>
            <source>Spreadsheets cannot be read in yet: connect the system that they come from.</source>
            <translation>目前还不能导入电子表格：请接入表格数据所来自的系统。</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::WhatIfKnobs</name>
        <message>
            <source>Health threshold</source>
            <translation>健康度门槛</translation>
        </message>
        <message>
            <source>Weight of the stage</source>
            <translation>阶段权重</translation>
        </message>
        <message>
            <source>Weight of the documents</source>
            <translation>文档权重</translation>
        </message>
        <message>
            <source>Age of a document, hours</source>
            <translation>文件须早于填报（小时）</translation>
        </message>
        <message>
            <source>Key parts, % of the demand</source>
            <translation>关键部件占需求 %</translation>
        </message>
        <message>
            <source>Counts as proven</source>
            <translation>核实口径</translation>
        </message>
        <message>
            <source>Behind from, points</source>
            <translation>落后标准（百分点）</translation>
        </message>
        <message>
            <source>A visit needs</source>
            <translation>有效拜访需要</translation>
        </message>
        <message>
            <source>the checks</source>
            <translation>系统校验</translation>
        </message>
        <message>
            <source>a voucher</source>
            <translation>凭证</translation>
        </message>
        <message>
            <source>both</source>
            <translation>两者都要</translation>
        </message>
        <message>
            <source>either</source>
            <translation>其一即可</translation>
        </message>
        <message>
            <source>Budget released within, days</source>
            <translation>预算释放（天内）</translation>
        </message>
        <message>
            <source>Product shipped within, days</source>
            <translation>同类出库（天内）</translation>
        </message>
        <message>
            <source>Inquiry within, hours</source>
            <translation>询价（小时内）</translation>
        </message>
        <message>
            <source>now %1</source>
            <translation>现为 %1</translation>
        </message>
        <message>
            <source>Stage %1 + documents %2 + supply %3 = 100</source>
            <translation>阶段 %1 + 文档 %2 + 供应 %3 = 100</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::WhatIfView</name>
        <message>
            <source>stays %1</source>
            <translation>保持 %1</translation>
        </message>
        <message>
            <source>now %1</source>
            <translation>现为 %1</translation>
        </message>
        <message>
            <source>Turn a rule</source>
            <translation>调整规则</translation>
        </message>
        <message>
            <source>Back to the rules in force</source>
            <translation>恢复现行规则</translation>
        </message>
        <message>
            <source>Try a file …</source>
            <translation>试用文件…</translation>
        </message>
        <message>
            <source>Read another rulebook and see what it would change; it is not put in force</source>
            <translation>读入另一个规则集，看看会改变什么；不会生效</translation>
        </message>
        <message>
            <source>These are the rules in force. Turn one, and see at once what it would change. Nothing is stored.</source>
            <translation>这是现行规则。调整任意一条，立即看到会改变什么。不保存任何内容。</translation>
        </message>
        <message>
            <source>This is worked out as soon as the records are loaded.</source>
            <translation>记录载入后即可试算。</translation>
        </message>
        <message>
            <source>Working it out …</source>
            <translation>正在试算…</translation>
        </message>
        <message>
            <source>Try another rulebook</source>
            <translation>试用另一个规则集</translation>
        </message>
        <message>
            <source>Rulebook (%1)</source>
            <translation>规则集 (%1)</translation>
        </message>
        <message>
            <source>%1, now</source>
            <translation>%1，现在</translation>
        </message>
        <message>
            <source>Worked out on the records of %1. Nothing is stored.</source>
            <translation>按 %1 的记录试算。不保存任何内容。</translation>
        </message>
        <message>
            <source>Money on the list</source>
            <translation>名单上的金额</translation>
        </message>
        <message>
            <source>Proven this month</source>
            <translation>本月核实</translation>
        </message>
        <message>
            <source>At stake in signals</source>
            <translation>信号涉及金额</translation>
        </message>
        <message>
            <source>Valid visits</source>
            <translation>有效拜访</translation>
        </message>
        <message>
            <source>Valid visits, now</source>
            <translation>有效拜访，现在</translation>
        </message>
        <message>
            <source>Who comes and goes</source>
            <translation>谁进谁出</translation>
        </message>
        <message>
            <source>No project comes onto the list or leaves it.</source>
            <translation>没有项目进入或离开名单。</translation>
        </message>
        <message>
            <source>Here stand the projects that come onto the list or leave it.</source>
            <translation>进入或离开名单的项目会显示在这里。</translation>
        </message>
        <message>
            <source>Signals: %1 new, %2 gone. Rebates due: %3 instead of %4.</source>
            <translation>信号：新增 %1，消失 %2。应付返点：%3，原为 %4.</translation>
        </message>
        <message>
            <source>All regions together; the table follows the region that is chosen above.</source>
            <translation>上方为全部大区合计；下表跟随所选大区。</translation>
        </message>
        <message>
            <source>The same records on the same day, judged by the rules as they are turned.</source>
            <translation>同一天的同一批记录，按调整后的规则判断。</translation>
        </message>
        <message>
            <source>There is no such record.</source>
            <translation>没有这样的记录。</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::WhyScore</name>
        <message>
            <source>%1 of the %2 nodes that should be reached by now are proven.</source>
            <translation>到目前应达到 %2 个节点，已核实 %1 个。</translation>
        </message>
        <message>
            <source>%1 of the %2 documents required up to there are valid.</source>
            <translation>到该节点应有 %2 份文档，有效 %1 份。</translation>
        </message>
        <message>
            <source>%1: %2 available in time for a demand of %3.</source>
            <translation>%1：需求 %3，按期可用 %2。</translation>
        </message>
        <message>
            <source>No key part is demanded.</source>
            <translation>没有关键部件需求。</translation>
        </message>
        <message>
            <source>No key part is short.</source>
            <translation>关键部件都足够。</translation>
        </message>
        <message>
            <source>Why this score</source>
            <translation>为什么是这个分</translation>
        </message>
        <message>
            <source>Progress on paper only: node %1 is claimed, node %2 is proven, and the signed document that decides is missing.</source>
            <translation>纸面繁荣：填报到节点 %1，只核实到节点 %2，关键的签字文档缺失。</translation>
        </message>
        <message>
            <source>Advice: %1</source>
            <translation>建议：%1</translation>
        </message>
        <message>
            <source>%1, points lost</source>
            <translation>%1，失分</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>part of the score, why</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Cheapest next proof, points</source>
            <translation>最省力的下一步佐证，分数</translation>
        </message>
        <message>
            <source>+%1</source>
            <translation>+%1</translation>
        </message>
        <message>
            <source>Cheapest next proof: %1, by %2, about %3.</source>
            <translation>最省力的下一步佐证：%1，找%2，约 %3。</translation>
        </message>
        <message>
            <source>What else can be done</source>
            <translation>还可以做什么</translation>
        </message>
        <message>
            <source>Between %1 and %2, as something cannot be told yet.</source>
            <translation>因有数据未知，得分介于 %1 与 %2 之间。</translation>
        </message>
    </context>
    <context>
        <name>plumbline::ui::AttachBar</name>
        <message>
            <source>Attach evidence</source>
            <translation>附上佐证</translation>
        </message>
        <message>
            <source>Missing document</source>
            <translation>缺少的文件</translation>
        </message>
        <message>
            <source>Attach a file…</source>
            <translation>附上文件…</translation>
        </message>
        <message>
            <source>The file stays where it is: its name and SHA-256 go to the company&apos;s system, and it counts once that system returns it.</source>
            <translation>文件留在原处：其名称与 SHA-256 发往公司系统，待该系统返回后才计入。</translation>
        </message>
        <message>
            <source>Node %1: %2</source>
            <translation>节点 %1：%2</translation>
        </message>
        <message>
            <source>no connected system asks for it</source>
            <translation>没有已连接的系统接收</translation>
        </message>
        <message>
            <source>%1, attached to node %2 on %3: %4. It counts once the company&apos;s system returns it.</source>
            <translation>%1，于 %3 附于节点 %2：%4。待公司系统返回后才计入。</translation>
        </message>
    </context>
</TS>
