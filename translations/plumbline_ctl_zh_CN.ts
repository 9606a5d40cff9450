<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>AssessCommand</name>
        <message>
            <source>Claimed and proven, %1</source>
            <translation>填报与核实，%1</translation>
        </message>
        <message>
            <source>%1: proven %2, claimed %3 of %4, gap %5 points, %6</source>
            <translation>%1：核实 %2，填报 %3，目标 %4，差距 %5 个百分点，%6</translation>
        </message>
        <message>
            <source>%1 %2: %3 points, claimed node %4, proven node %5. %6</source>
            <translation>%1 %2：%3 分，填报节点 %4，核实节点 %5。%6</translation>
        </message>
        <message>
            <source>Open projects below %1: %2</source>
            <translation>低于 %1 分的进行中项目：%2 个</translation>
        </message>
        <message>
            <source>As of %1</source>
            <translation>截至 %1</translation>
        </message>
        <message>
            <source>Valid visits: %1 (%2 of %3)</source>
            <translation>有效拜访：%1（%2 / %3）</translation>
        </message>
        <message>
            <source>Time per stage: %1</source>
            <translation>阶段推进平均耗时：%1</translation>
        </message>
        <message>
            <source>Promises kept: %1, overdue: %2</source>
            <translation>客户承诺兑现：%1，逾期 %2 项</translation>
        </message>
        <message>
            <source>Pending actions: %1 (&quot;actions&quot; lists them)</source>
            <translation>待办：%1 项（用 actions 查看）</translation>
        </message>
        <message>
            <source>Nothing has been read yet: connect systems with &quot;source add&quot; and run &quot;sync&quot;.</source>
            <translation>尚未读取任何数据：请用 source add 连接系统，然后运行 sync。</translation>
        </message>
        <message>
            <source>No pending actions.</source>
            <translation>没有待办。</translation>
        </message>
        <message>
            <source>%1 is away.</source>
            <translation>%1 不在岗，已转上一级。</translation>
        </message>
        <message>
            <source>Counted in working days that the calendar does not know: add that year to calendar.toml.</source>
            <translation>按工作日计算，但日历中没有这一年：请在 calendar.toml 中补充。</translation>
        </message>
        <message>
            <source>Past interactions: none on file.</source>
            <translation>历史交互：无记录。</translation>
        </message>
        <message>
            <source>Open projects that are stuck: %1</source>
            <translation>卡住的在跟项目：%1</translation>
        </message>
        <message>
            <source>%1 %2, %3: at node %4 for %5, usually %6</source>
            <translation>%1 %2，%3：在节点 %4 已 %5，常规 %6</translation>
        </message>
    </context>
    <context>
        <name>AttachCommand</name>
        <message>
            <source>%1 is attached as %2 of node %3; SHA-256 %4.</source>
            <translation>%1 已附为节点 %3 的%2；SHA-256 为 %4。</translation>
        </message>
        <message>
            <source>Its name and SHA-256 go out with the next sync; it counts once the company&apos;s system returns it.</source>
            <translation>其名称与 SHA-256 将随下次同步发出；待公司系统返回后才计入。</translation>
        </message>
        <message>
            <source>No connected system asks for it, so it stays a note of yours.</source>
            <translation>没有已连接的系统接收它，因此只是你的一条记录。</translation>
        </message>
    </context>
    <context>
        <name>BacktestCommand</name>
        <message numerus="yes">
            <source>%1 from %2 to %3: %n fire(s)</source>
            <translation>
                <numerusform>%1，%2 至 %3：触发 %n 次</numerusform>
            </translation>
        </message>
        <message>
            <source>week of %1, %2: %3</source>
            <translation>%1 起的一周，%2：%3 次</translation>
        </message>
        <message>
            <source>A loss followed within %1 days: %2 (%3 of %4), worth %5</source>
            <translation>%1 天内随后丢单：%2（%3 / %4），金额 %5</translation>
        </message>
        <message>
            <source>How early: %1 (median)</source>
            <translation>提前量：%1（中位数）</translation>
        </message>
    </context>
    <context>
        <name>BriefingCommand</name>
        <message numerus="yes">
            <source>%1: %n page(s)</source>
            <translation>
                <numerusform>%1：共 %n 页</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>data folder (default: the system&apos;s folder for this program)</source>
            <translation>数据文件夹（默认：系统为本程序提供的文件夹）</translation>
        </message>
        <message>
            <source>print JSON (see &quot;schema&quot;)</source>
            <translation>输出 JSON（见 schema）</translation>
        </message>
        <message>
            <source>zh_CN or en</source>
            <translation>zh_CN 或 en</translation>
        </message>
        <message>
            <source>judge as it was then: ISO instant, or a day (its end)</source>
            <translation>按当时的情况判断：ISO 时刻，或某一天（当天结束时）</translation>
        </message>
        <message>
            <source>use only what had been fetched by then</source>
            <translation>只用当时已读取的数据</translation>
        </message>
        <message>
            <source>another rulebook</source>
            <translation>使用另一份规则集</translation>
        </message>
        <message>
            <source>pretend that it is this instant</source>
            <translation>假定现在是此时刻</translation>
        </message>
        <message>
            <source>print this help</source>
            <translation>显示本帮助</translation>
        </message>
        <message>
            <source>print the version</source>
            <translation>显示版本</translation>
        </message>
        <message>
            <source>Connect a company system.</source>
            <translation>连接一个公司系统。</translation>
        </message>
        <message>
            <source>shipped profile, or a file</source>
            <translation>内置配置名，或配置文件</translation>
        </message>
        <message>
            <source>address of the system</source>
            <translation>系统地址</translation>
        </message>
        <message>
            <source>a setting of the profile</source>
            <translation>配置中的一项设置</translation>
        </message>
        <message>
            <source>read this secret from standard input, one line each</source>
            <translation>从标准输入读取该密钥，每项一行</translation>
        </message>
        <message>
            <source>change a system that is connected already</source>
            <translation>更改已连接的系统</translation>
        </message>
        <message>
            <source>List the connected systems.</source>
            <translation>列出已连接的系统。</translation>
        </message>
        <message>
            <source>Sign in and read one page, storing nothing.</source>
            <translation>登录并读取一页，不保存。</translation>
        </message>
        <message>
            <source>Disconnect a system and forget its secrets and records.</source>
            <translation>断开一个系统，并清除其密钥和记录。</translation>
        </message>
        <message>
            <source>keep the records that were read</source>
            <translation>保留已读取的记录</translation>
        </message>
        <message>
            <source>Read the company systems into the cache.</source>
            <translation>把公司系统的数据读入缓存。</translation>
        </message>
        <message>
            <source>Check everything and print what is proven.</source>
            <translation>核对全部数据并输出核实结果。</translation>
        </message>
        <message>
            <source>Why, down to the raw records. KIND is project, visit, region, customer, event (any sales action), finding, signal, bridge (company, a region or one contract), rebate (an order), effect (all, visits, conversion or disputes), trail or net (of a project), or timeline (of a customer).</source>
            <translation>为什么，直到原始记录。KIND 为 project、visit、region、customer、event（任一销售动作）、finding、signal、bridge（company、大区或一份合同）、rebate（订单）、effect（all、visits、conversion 或 disputes）、trail 或 net（项目）、timeline（客户）。</translation>
        </message>
        <message>
            <source>Print the pending actions, most urgent first.</source>
            <translation>列出待办，最紧急的在前。</translation>
        </message>
        <message>
            <source>of this region only</source>
            <translation>只列此大区</translation>
        </message>
        <message>
            <source>Write the monthly briefing as PDF.</source>
            <translation>生成月度简报 PDF。</translation>
        </message>
        <message>
            <source>region</source>
            <translation>大区</translation>
        </message>
        <message>
            <source>month (default: that of --as-of)</source>
            <translation>月份（默认：--as-of 所在月份）</translation>
        </message>
        <message>
            <source>file to write</source>
            <translation>输出文件</translation>
        </message>
        <message>
            <source>Print what a source can fill: fields, types, units, meaning.</source>
            <translation>列出数据源可填充的字段、类型、单位和含义。</translation>
        </message>
        <message>
            <source>Check the data folder, the systems and the keychain.</source>
            <translation>检查数据文件夹、各系统和钥匙串。</translation>
        </message>
        <message>
            <source>read everything again and compare</source>
            <translation>全部重新读取并核对</translation>
        </message>
        <message>
            <source>agree that rows go which a comparison did not find any more</source>
            <translation>确认删除核对时已找不到的记录</translation>
        </message>
        <message>
            <source>the company&apos;s own certificate authorities</source>
            <translation>公司自己的证书机构</translation>
        </message>
        <message>
            <source>Sign in with the browser, where the system asks for that.</source>
            <translation>用浏览器登录（适用于要求如此登录的系统）。</translation>
        </message>
        <message>
            <source>What a signal would have said over past days, and how many losses it preceded.</source>
            <translation>回测一条信号：过去每天会触发什么，其中多少次先于丢单。</translation>
        </message>
        <message>
            <source>first day (default: 30 days ago)</source>
            <translation>第一天（默认：30 天前）</translation>
        </message>
        <message>
            <source>last day (default: today)</source>
            <translation>最后一天（默认：今天）</translation>
        </message>
        <message>
            <source>see on each day only what had been fetched by then</source>
            <translation>每一天只看当时已读取的数据</translation>
        </message>
        <message>
            <source>What another rulebook would change: who enters and leaves the list, and the money that moves.</source>
            <translation>换一份规则集会怎样：谁进入、谁离开待办，涉及多少金额。</translation>
        </message>
        <message>
            <source>the other rulebook</source>
            <translation>另一份规则集</translation>
        </message>
        <message>
            <source>From signal to corrective step: median, mean and 90th percentile, ended signals included.</source>
            <translation>从信号到纠偏动作的时间：中位数、均值、九成值，已结束的信号也计入。</translation>
        </message>
        <message>
            <source>why, for the audit trail</source>
            <translation>原因，记入审计轨迹</translation>
        </message>
        <message>
            <source>Print which source records may be one customer, and why.</source>
            <translation>列出可能属于同一客户的源记录及其理由。</translation>
        </message>
        <message>
            <source>what was joined, weakest evidence first, instead of the questions</source>
            <translation>改为列出已合并的记录，证据最弱的在前</translation>
        </message>
        <message>
            <source>Decide that two source records are one customer: record ids, or SYSTEM/ID.</source>
            <translation>裁定两条源记录为同一客户：记录编号，或 SYSTEM/ID。</translation>
        </message>
        <message>
            <source>Decide that two source records are two customers.</source>
            <translation>裁定两条源记录为两个客户。</translation>
        </message>
        <message>
            <source>the same from a saved answer; its list is named by --list</source>
            <translation>同上，但用保存的应答；其列表由 --list 指明</translation>
        </message>
        <message>
            <source>the path of the list that --sample came from</source>
            <translation>--sample 来自哪个列表的路径</translation>
        </message>
        <message>
            <source>what the list fills (see &quot;schema&quot;)</source>
            <translation>该列表写入哪个集合（见 &quot;schema&quot;）</translation>
        </message>
        <message>
            <source>where a field is read; several by commas</source>
            <translation>字段从哪里读取；多个以逗号分隔</translation>
        </message>
        <message>
            <source>which value says that a row no longer counts</source>
            <translation>哪个值表示该行已作废</translation>
        </message>
        <message>
            <source>what people call the system</source>
            <translation>系统的称呼</translation>
        </message>
        <message>
            <source>Connect a company system: by a profile, or from sample answers.</source>
            <translation>连接一个公司系统：用现成配置，或从样例应答开始。</translation>
        </message>
        <message>
            <source>shipped profile (see &quot;source profiles&quot;), or a file</source>
            <translation>随产品提供的配置（见 &quot;source profiles&quot;），或一个文件</translation>
        </message>
        <message>
            <source>Print the profile that sample answers lead to, storing nothing.</source>
            <translation>打印由样例应答得出的连接配置，不保存任何内容。</translation>
        </message>
        <message>
            <source>Show what becomes of the first page, field by field.</source>
            <translation>逐字段显示首页数据会变成什么。</translation>
        </message>
        <message>
            <source>instead of a connected system: this profile ...</source>
            <translation>不用已连接的系统，而用这个配置……</translation>
        </message>
        <message>
            <source>... on this saved answer</source>
            <translation>……对这个保存的应答</translation>
        </message>
        <message>
            <source>this list only</source>
            <translation>只看这个列表</translation>
        </message>
        <message>
            <source>List the profiles that come with the product.</source>
            <translation>列出随产品提供的连接配置。</translation>
        </message>
        <message>
            <source>why, in your own words</source>
            <translation>用自己的话说明原因</translation>
        </message>
        <message>
            <source>every one that waits for such a choice</source>
            <translation>所有等待处理的项</translation>
        </message>
        <message>
            <source>Record a step on an action: taken, delegated, snoozed, completed, dismissed or reopened.</source>
            <translation>记录对待办的一步处理：taken，delegated，snoozed，completed，dismissed 或 reopened。</translation>
        </message>
        <message>
            <source>to whom it is delegated</source>
            <translation>委派给谁</translation>
        </message>
        <message>
            <source>end of the snooze: ISO instant, or a day</source>
            <translation>暂缓到何时：ISO 时刻，或某一天</translation>
        </message>
        <message>
            <source>Let the amount of a rebate that is due go into the contract&apos;s annex.</source>
            <translation>把应付返点的金额写入合同附件。</translation>
        </message>
        <message>
            <source>Say whether two customer records are the same customer: SAME is same or apart.</source>
            <translation>判定两条客户记录是否为同一客户：SAME 为 same 或 apart。</translation>
        </message>
        <message>
            <source>Print what waits for company systems, and why.</source>
            <translation>列出等待发送到公司系统的内容及原因。</translation>
        </message>
        <message>
            <source>also what was delivered or discarded</source>
            <translation>包括已送达和已放弃的</translation>
        </message>
        <message>
            <source>Send an entry again with the next sync, under the same key.</source>
            <translation>下次同步时以同一个键重新发送一项。</translation>
        </message>
        <message>
            <source>without asking first whether it is there already</source>
            <translation>不先询问对方是否已收到</translation>
        </message>
        <message>
            <source>Give an entry up.</source>
            <translation>放弃一项。</translation>
        </message>
        <message>
            <source>Replace an entry that had no effect by another one with a key of its own.</source>
            <translation>用一个新的项代替尚未生效的项，新项有自己的键。</translation>
        </message>
        <message>
            <source>note, person, ...</source>
            <translation>note，person 等</translation>
        </message>
        <message>
            <source>Take back the last step on an action while nothing of it has gone out.</source>
            <translation>在尚未发出之前撤回对待办的上一步处理。</translation>
        </message>
        <message>
            <source>Put a claimed rebate in question; --note says why.</source>
            <translation>对已申报的返点提出异议；用 --note 说明理由。</translation>
        </message>
        <message>
            <source>Record why records disagree: a cause of the rulebook, or none to take it back.</source>
            <translation>登记记录不一致的原因：规则集中的一项，或用 none 撤回。</translation>
        </message>
        <message>
            <source>Print the audit trail and check that its chain is unbroken.</source>
            <translation>打印审计轨迹，并检查链条是否完整。</translation>
        </message>
        <message>
            <source>Print what the systems&apos; records say differently, with the causes that can be recorded.</source>
            <translation>打印各系统记录之间的不一致，以及可登记的原因。</translation>
        </message>
        <message>
            <source>this region; several times for several (default: all)</source>
            <translation>此大区；可重复给出多个 （默认：全部）</translation>
        </message>
        <message>
            <source>only these of money, funnel, projects, actions, findings, restatements, method</source>
            <translation>只要其中这些: money, funnel, projects, actions, findings, restatements, method</translation>
        </message>
        <message>
            <source>A4 or Letter</source>
            <translation>A4 或 Letter</translation>
        </message>
        <message>
            <source>customers, projects and contracts by number instead of by name</source>
            <translation>客户、项目和合同只写编号，不写名称</translation>
        </message>
        <message>
            <source>month (default: the last one)</source>
            <translation>月份 （默认：上一个月）</translation>
        </message>
        <message>
            <source>What is still missing before a month can be published; exit code 3 when something is.</source>
            <translation>某月发布之前还缺什么；有缺时退出码为 3。</translation>
        </message>
        <message>
            <source>Seal a month that has ended: what was published stays in the ledger.</source>
            <translation>封存一个已结束的月份：已发布的内容留在账本中。</translation>
        </message>
        <message>
            <source>only from the 15th on, once every system was read, for schedulers</source>
            <translation>仅在 15 日之后且各系统均已读取时，供计划任务使用</translation>
        </message>
        <message>
            <source>What changed since the newest sealed month up to --month, by record and cause.</source>
            <translation>自 --month 为止最近封存的月份以来有何变化，逐条记录与原因。</translation>
        </message>
        <message>
            <source>Work a briefing&apos;s figures out again and name each that differs; exit code 3 when one does.</source>
            <translation>重新计算简报中的数字，并逐一指出不符之处；有不符时退出码为 3。</translation>
        </message>
        <message>
            <source>The daily sales report: printed as text, or written as PDF.</source>
            <translation>销售日报：输出为文本，或写成 PDF。</translation>
        </message>
        <message>
            <source>day (default: that of --as-of)</source>
            <translation>日期 （默认: --as-of 那一天）</translation>
        </message>
        <message>
            <source>Write a table as CSV or XLSX, or the whole assessment as JSON: regions, projects, actions, signals, findings, rebates, all.</source>
            <translation>把一张表写成 CSV 或 XLSX, 或把整个评估写成 JSON: regions, projects, actions, signals, findings, rebates, all。</translation>
        </message>
        <message>
            <source>file to write; its ending says the form</source>
            <translation>要写的文件；由扩展名决定格式</translation>
        </message>
        <message>
            <source>Attach a file as the proof that a project lacks: its name and SHA-256 go to the company&apos;s system.</source>
            <translation>为项目缺少的佐证附上文件：其名称与 SHA-256 发往公司系统。</translation>
        </message>
        <message>
            <source>for this document (default: the cheapest next proof)</source>
            <translation>用于哪种文件（默认：最省力的下一份佐证）</translation>
        </message>
        <message>
            <source>read one page of this list and make a profile from it, e.g. &apos;receipts?page=1&amp;size=100&apos; or &apos;POST query/receipts {&quot;pageNo&quot;: 1}&apos;</source>
            <translation>读取这个列表的一页并据此生成配置，例如 &apos;receipts?page=1&amp;size=100&apos; 或 &apos;POST query/receipts {&quot;pageNo&quot;: 1}&apos;</translation>
        </message>
        <message>
            <source>what a value of an enumeration means, e.g. &apos;contracts.state=9:cancelled&apos;; THEIRS * is any other</source>
            <translation>枚举值的含义，例如 &apos;contracts.state=9:cancelled&apos;；THEIRS 写 * 表示其余各值</translation>
        </message>
        <message>
            <source>sign-in: none, basic, bearer, header:NAME, query:NAME, oauth2:TOKEN_PATH, or a call that answers with a token: &apos;login:PATH?user=username&amp;password=password&amp;token=data.token&apos;</source>
            <translation>登录方式：none、basic、bearer、header:名称、query:名称、oauth2:令牌路径，或以令牌答复的登录调用：&apos;login:路径?user=username&amp;password=password&amp;token=data.token&apos;</translation>
        </message>
    </context>
    <context>
        <name>Ctl</name>
        <message>
            <source>Usage: plumblinectl %1</source>
            <translation>用法：plumblinectl %1</translation>
        </message>
        <message>
            <source> [options]</source>
            <translation> [选项]</translation>
        </message>
        <message>
            <source>Options:</source>
            <translation>选项：</translation>
        </message>
        <message>
            <source>Common options:</source>
            <translation>通用选项：</translation>
        </message>
        <message>
            <source>Usage: plumblinectl COMMAND [options]</source>
            <translation>用法：plumblinectl 命令 [选项]</translation>
        </message>
        <message>
            <source>Plumbline without a window: what is proven beside what is claimed.</source>
            <translation>没有窗口的准绳：填报与核实并列。</translation>
        </message>
        <message>
            <source>Commands:</source>
            <translation>命令：</translation>
        </message>
        <message>
            <source>Exit codes: 0 done, 1 failed, 2 wrong usage, 3 partly done.</source>
            <translation>退出码：0 完成，1 失败，2 用法有误，3 部分完成。</translation>
        </message>
        <message>
            <source>%1 needs: %2</source>
            <translation>%1 需要：%2</translation>
        </message>
        <message>
            <source>%1 takes no further argument here.</source>
            <translation>%1 不接受更多参数。</translation>
        </message>
        <message>
            <source>There is no option --%1.</source>
            <translation>没有选项 --%1。</translation>
        </message>
        <message>
            <source>The option --%1 needs a value.</source>
            <translation>选项 --%1 需要一个值。</translation>
        </message>
        <message>
            <source>The option --%1 takes no value.</source>
            <translation>选项 --%1 不带值。</translation>
        </message>
        <message>
            <source>There is no command &quot;%1&quot;.</source>
            <translation>没有命令“%1”。</translation>
        </message>
        <message>
            <source>Name a command.</source>
            <translation>请指定一个命令。</translation>
        </message>
    </context>
    <context>
        <name>DecideCommands</name>
        <message numerus="yes">
            <source>Stored; %n entry(s) queued for company systems.</source>
            <translation>
                <numerusform>已保存；%n 项待发送到公司系统。</numerusform>
            </translation>
        </message>
        <message>
            <source>Stored. No connected system asks for this decision.</source>
            <translation>已保存。没有已连接的系统需要这项决定。</translation>
        </message>
    </context>
    <context>
        <name>Delivery</name>
        <message>
            <source>%1, decisions: %2 delivered, %3 unconfirmed, %4 rejected, %5 in conflict, %6 waiting</source>
            <translation>%1 的决定：%2 项已送达，%3 项未确认，%4 项被拒绝，%5 项有冲突，%6 项待发送</translation>
        </message>
        <message>
            <source>Outbox: %1 queued, %2 unconfirmed, %3 rejected, %4 in conflict, %5 delivered</source>
            <translation>发件箱：%1 项待发送，%2 项未确认，%3 项被拒绝，%4 项有冲突，%5 项已送达</translation>
        </message>
        <message>
            <source>the oldest since %1</source>
            <translation>最早的自 %1</translation>
        </message>
    </context>
    <context>
        <name>DoctorCommand</name>
        <message>
            <source>%1 into %2: %3 live, %4 set aside</source>
            <translation>%1 写入 %2：有效 %3 行，搁置 %4 行</translation>
        </message>
        <message>
            <source>as of %1</source>
            <translation>数据截至 %1</translation>
        </message>
        <message>
            <source>not read to the end yet</source>
            <translation>尚未完整读取</translation>
        </message>
        <message>
            <source>%1: data as of %2</source>
            <translation>%1：数据截至 %2</translation>
        </message>
        <message>
            <source>%1: not read to the end yet</source>
            <translation>%1：尚未完整读取</translation>
        </message>
        <message numerus="yes">
            <source>, %n row(s) set aside</source>
            <translation>
                <numerusform>，%n 行被搁置</numerusform>
            </translation>
        </message>
        <message>
            <source>Data folder: %1 (%2)</source>
            <translation>数据文件夹：%1（%2）</translation>
        </message>
        <message>
            <source>can be written</source>
            <translation>可写</translation>
        </message>
        <message>
            <source>read only</source>
            <translation>只读</translation>
        </message>
        <message>
            <source>Keychain: can be used</source>
            <translation>钥匙串：可用</translation>
        </message>
        <message>
            <source>Keychain: none; secrets last for one run, or come from the environment</source>
            <translation>钥匙串：不可用；密钥只在本次运行中有效，或来自环境变量</translation>
        </message>
        <message>
            <source>set aside in %1: %2 x field %3: %4</source>
            <translation>搁置于 %1：%2 条，字段 %3：%4</translation>
        </message>
    </context>
    <context>
        <name>Explain</name>
        <message>
            <source>Node %1 %2: %3%4</source>
            <translation>节点 %1 %2：%3%4</translation>
        </message>
        <message>
            <source>, claimed</source>
            <translation>，已填报</translation>
        </message>
        <message>
            <source>%1: %2 available for a demand of %3: %4</source>
            <translation>%1：可用 %2，需求 %3：%4</translation>
        </message>
        <message numerus="yes">
            <source>%1: %2, from %n record(s)</source>
            <translation>
                <numerusform>%1：%2，来自 %n 条记录</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: proven %2, claimed %3</source>
            <translation>%1：核实 %2，填报 %3</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Reported as signed</source>
            <translation>填报签约</translation>
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
            <source>%1 %2: %3 points = stage %4 + documents %5 + supply %6</source>
            <translation>%1 %2：%3 分 = 阶段 %4 + 文档 %5 + 供应 %6</translation>
        </message>
        <message>
            <source>Stage: %1 of %2 nodes verified; claimed node %3, planned node %4, proven node %5</source>
            <translation>阶段：%1 / %2 个节点已核实；填报节点 %3，计划节点 %4，核实节点 %5</translation>
        </message>
        <message>
            <source>Documents: %1 of %2 required ones are valid</source>
            <translation>文档：应有 %2 份，有效 %1 份</translation>
        </message>
        <message>
            <source>Visit of %1 to %2 on %3: %4 (system checks %5, vouchers %6)</source>
            <translation>%1 于 %3 拜访 %2：%4（系统校验 %5，凭证 %6）</translation>
        </message>
        <message>
            <source>%1, director %2: valid visits %3 (%4 of %5)</source>
            <translation>%1，总监 %2：有效拜访 %3（%4 / %5）</translation>
        </message>
        <message numerus="yes">
            <source>%1: %2, one customer in %n source record(s)</source>
            <translation>
                <numerusform>%1：%2，一个客户对应 %n 条源记录</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 calls it %2 (%3)</source>
            <translation>%1 中名为 %2（%3）</translation>
        </message>
        <message>
            <source>Supply: %1 of %2 points</source>
            <translation>供应：%1 / %2 分</translation>
        </message>
        <message>
            <source>Sign-off: nobody holds it</source>
            <translation>会签：没有部门卡住</translation>
        </message>
        <message>
            <source>Sign-off: %1 has been holding it for %2 days</source>
            <translation>会签：%1已卡住 %2 天</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>%1: %2 since %3</source>
            <translation>%1：%2，自 %3 起</translation>
        </message>
        <message>
            <source>At work on node %1 for %2, usually %3%4</source>
            <translation>正在节点 %1，已 %2，常规 %3%4</translation>
        </message>
        <message>
            <source>: stuck</source>
            <translation>：卡住</translation>
        </message>
        <message>
            <source>Points lost: %1</source>
            <translation>失分：%1</translation>
        </message>
        <message>
            <source>%1, %2 points%3: %4</source>
            <translation>%1，%2 分%3：%4</translation>
        </message>
        <message>
            <source> (cannot be told yet)</source>
            <translation>（暂时无法判断）</translation>
        </message>
        <message>
            <source>Cheapest next proof: %1, brings %2 points</source>
            <translation>最省力的下一份佐证：%1，可得 %2 分</translation>
        </message>
        <message>
            <source>CRM stage %1 stands for nodes %2 to %3</source>
            <translation>CRM 阶段 %1 对应节点 %2 至 %3</translation>
        </message>
        <message>
            <source>, covered in %1</source>
            <translation>，%1后备齐</translation>
        </message>
        <message>
            <source>, no delivery in sight that covers it</source>
            <translation>，尚无可补足的到货</translation>
        </message>
        <message>
            <source>Entered the pending list on %1 with %2 points</source>
            <translation>%1 进入待办，%2 分</translation>
        </message>
        <message>
            <source>Left the pending list on %1 with %2 points</source>
            <translation>%1 离开待办，%2 分</translation>
        </message>
        <message>
            <source>Weak since %1, ordered on %2: %3</source>
            <translation>自 %1 显出薄弱，%2 签单：历时 %3</translation>
        </message>
    </context>
    <context>
        <name>ExplainEvents</name>
        <message>
            <source>%1, %2: %3</source>
            <translation>%1，%2：%3</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message numerus="yes">
            <source>%n inquiry(s) around its days</source>
            <translation>
                <numerusform>活动前后有 %n 次询价</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2: %3</source>
            <translation>%2 的%1：%3</translation>
        </message>
        <message>
            <source>%1 of %2: a person&apos;s word; no system can test it, so it never scores</source>
            <translation>%2 的%1：只是口头填报，没有系统能够校验，因此不计分</translation>
        </message>
        <message>
            <source>%1: what happened up to %2</source>
            <translation>%1：截至 %2 的往来</translation>
        </message>
        <message>
            <source>The system that knows was read up to %1; rules version %2</source>
            <translation>知情系统读取至 %1；规则版本 %2</translation>
        </message>
        <message>
            <source>The system that knows was never read to the end; rules version %1</source>
            <translation>知情系统从未读取完整；规则版本 %1</translation>
        </message>
        <message>
            <source>The deciding record is of %1</source>
            <translation>起决定作用的记录时刻为 %1</translation>
        </message>
    </context>
    <context>
        <name>ExplainEvidence</name>
        <message>
            <source>proof of node %1</source>
            <translation>节点 %1 的佐证</translation>
        </message>
        <message>
            <source>claim of node %1</source>
            <translation>节点 %1 的填报</translation>
        </message>
        <message>
            <source>electronic trail</source>
            <translation>电子轨迹</translation>
        </message>
        <message>
            <source>supply</source>
            <translation>供应</translation>
        </message>
        <message>
            <source>sign-off</source>
            <translation>会签</translation>
        </message>
        <message>
            <source>the customer</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>on file, proves nothing</source>
            <translation>在档，不证明任何事项</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>%1 (record %2, opened above)</source>
            <translation>%1（记录 %2，见上文）</translation>
        </message>
        <message>
            <source>%1 %2: electronic trail</source>
            <translation>%1 %2：电子轨迹</translation>
        </message>
        <message>
            <source>The project is closed: no trail is followed.</source>
            <translation>项目已关闭：不再跟踪电子轨迹。</translation>
        </message>
        <message>
            <source>%1 %2: %3 records in one net, %4 of %5 links are proven</source>
            <translation>%1 %2：%3 条记录结成一张证据网，%5 条连线中 %4 条已核实</translation>
        </message>
    </context>
    <context>
        <name>ExplainMoney</name>
        <message>
            <source>%1: claimed %2, proven %3, gap %4</source>
            <translation>%1：填报 %2，核实 %3，差额 %4</translation>
        </message>
        <message>
            <source>%1, from claimed to proven</source>
            <translation>%1，从填报到核实</translation>
        </message>
        <message>
            <source>Effective visits a working day</source>
            <translation>每个工作日的有效拜访</translation>
        </message>
        <message>
            <source>Opportunities won, of those closed</source>
            <translation>已结商机中的赢单</translation>
        </message>
        <message>
            <source>Disputes about rebates, of the orders</source>
            <translation>订单中的返点争议</translation>
        </message>
        <message>
            <source>%1: has not begun</source>
            <translation>%1：尚未开始</translation>
        </message>
        <message>
            <source>%1, %2 to %3: %4 (%5 of %6)</source>
            <translation>%1，%2 至 %3：%4（%5 / %6）</translation>
        </message>
        <message>
            <source>What counts</source>
            <translation>计入的记录</translation>
        </message>
        <message>
            <source>Of all these</source>
            <translation>其总体</translation>
        </message>
        <message>
            <source>%1: after / before = %2</source>
            <translation>%1：后 / 前 = %2</translation>
        </message>
        <message>
            <source>%1: no multiple, because a window has no rate</source>
            <translation>%1：没有倍数，因为有一个窗口没有比率</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>前</translation>
        </message>
        <message>
            <source>After</source>
            <translation>后</translation>
        </message>
        <message>
            <source>Rebate of order %1, %2: %3</source>
            <translation>订单 %1 的返点，%2：%3</translation>
        </message>
        <message>
            <source>Policy %1 (%2)</source>
            <translation>政策 %1（%2）</translation>
        </message>
        <message>
            <source>To the threshold: %1</source>
            <translation>距门槛：%1</translation>
        </message>
        <message>
            <source>Promised or paid: %1, %2</source>
            <translation>已承诺或已支付：%1，%2</translation>
        </message>
        <message>
            <source>outside the rule</source>
            <translation>不符合规则</translation>
        </message>
        <message>
            <source>within the rule, or not to be told</source>
            <translation>符合规则，或无法判断</translation>
        </message>
    </context>
    <context>
        <name>ExplainOutput</name>
        <message>
            <source>%1 %2 %3, fetched %4</source>
            <translation>%1 %2 %3，读取于 %4</translation>
        </message>
        <message numerus="yes">
            <source>... and %n more record(s)</source>
            <translation>
                <numerusform>……另有 %n 条记录</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExplainParts</name>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message numerus="yes">
            <source>%n of that kind</source>
            <translation>
                <numerusform>共 %n 条</numerusform>
            </translation>
        </message>
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
            <source>Trail, %1: %2 (%3 of %4)</source>
            <translation>电子轨迹，%1：%2（%3 / %4）</translation>
        </message>
    </context>
    <context>
        <name>ExplainSignals</name>
        <message>
            <source>not yet</source>
            <translation>尚未</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>True in the data since %1</source>
            <translation>数据中成立于：%1</translation>
        </message>
        <message>
            <source>Could be known here: %1</source>
            <translation>本机可知于：%1</translation>
        </message>
        <message>
            <source>First shown: %1</source>
            <translation>首次显示：%1</translation>
        </message>
        <message>
            <source>First corrective step: %1</source>
            <translation>首个纠正步骤：%1</translation>
        </message>
        <message>
            <source>Waits until %1</source>
            <translation>等待至 %1</translation>
        </message>
        <message>
            <source>Action of %1</source>
            <translation>待办责任人：%1</translation>
        </message>
        <message>
            <source>%1 is away and was passed over</source>
            <translation>%1不在岗，已上转</translation>
        </message>
        <message>
            <source>Background</source>
            <translation>客户背景</translation>
        </message>
        <message>
            <source>Past interactions: none on file</source>
            <translation>历史交互：无记录</translation>
        </message>
        <message>
            <source>Past interactions, newest first</source>
            <translation>历史交互，由近及远</translation>
        </message>
        <message>
            <source>Suggested step: %1</source>
            <translation>建议动作：%1</translation>
        </message>
        <message>
            <source>Words to use: none on file</source>
            <translation>推荐话术：无记录</translation>
        </message>
        <message>
            <source>Words to use: %1</source>
            <translation>推荐话术：%1</translation>
        </message>
        <message>
            <source>[%1] %2 (%3)</source>
            <translation>[%1] %2（%3）</translation>
        </message>
        <message>
            <source>At stake: %1</source>
            <translation>涉及金额：%1</translation>
        </message>
        <message>
            <source>Rule %1 of %2, version %3</source>
            <translation>规则 %1，规则集 %2，版本 %3</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>True in the data since %1, for %2</source>
            <translation>数据中成立于 %1，已 %2</translation>
        </message>
        <message>
            <source>Money concerned: %1</source>
            <translation>所涉金额：%1</translation>
        </message>
        <message>
            <source>Causes that a person may record (none is presumed)</source>
            <translation>可由人登记的原因（不预设任何一种）</translation>
        </message>
    </context>
    <context>
        <name>ExportCommand</name>
        <message>
            <source>Written: %1</source>
            <translation>已写出：%1</translation>
        </message>
    </context>
    <context>
        <name>FindingsCommand</name>
        <message>
            <source>no cause recorded</source>
            <translation>未登记原因</translation>
        </message>
        <message>
            <source>cause: %1</source>
            <translation>原因：%1</translation>
        </message>
        <message>
            <source>The systems&apos; records agree.</source>
            <translation>各系统的记录一致。</translation>
        </message>
        <message numerus="yes">
            <source>The chain of %n entry(s) is unbroken.</source>
            <translation>
                <numerusform>%n 条记录的链条完整。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>IdentityCommand</name>
        <message>
            <source>%1 %2 %3: credit code %4, signed %5, paid %6, %7 projects, %8 visits</source>
            <translation>%1 %2 %3 信用代码 %4，签约 %5，回款 %6，项目 %7 个，拜访 %8 次</translation>
        </message>
        <message>
            <source>One customer (%1): %2</source>
            <translation>同一客户（%1）：%2</translation>
        </message>
        <message>
            <source>One customer? (%1; a join would move %3): %2</source>
            <translation>是否同一客户？（%1；合并将移动 %3）：%2</translation>
        </message>
        <message>
            <source>Kept: they are one customer, from the next assessment on.</source>
            <translation>已记录：自下次评估起视为同一客户。</translation>
        </message>
        <message>
            <source>Kept: they are two customers, from the next assessment on.</source>
            <translation>已记录：自下次评估起视为两个客户。</translation>
        </message>
        <message>
            <source>Nothing was joined.</source>
            <translation>没有合并过任何记录。</translation>
        </message>
        <message>
            <source>No questions: every source record is placed.</source>
            <translation>没有待答问题：每条源记录都已归位。</translation>
        </message>
    </context>
    <context>
        <name>InterventionCommand</name>
        <message>
            <source>%1: median %2, mean %3, nine of ten within %4 · %5 answered, %6 running, %7 ended unanswered</source>
            <translation>%1：中位数 %2，均值 %3，九成在 %4 以内 · 已响应 %5，进行中 %6，未响应即结束 %7</translation>
        </message>
        <message>
            <source>All signals</source>
            <translation>全部信号</translation>
        </message>
        <message>
            <source>In working time: median %1. First shown after: median %2.</source>
            <translation>按工作时间：中位数 %1。首次展示滞后：中位数 %2。</translation>
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
        <name>OutboxCommands</name>
        <message>
            <source>%1  %2  %3 to %4: %5 on %6, queued %7</source>
            <comment>number state decision system</comment>
            <translation>%1  %2  %3 → %4：%5（%6），排队于 %7</translation>
        </message>
        <message numerus="yes">
            <source>%n attempt(s)</source>
            <translation>
                <numerusform>已尝试 %n 次</numerusform>
            </translation>
        </message>
        <message>
            <source>Entry %1 takes the place of entry %2.</source>
            <translation>第 %1 项代替第 %2 项。</translation>
        </message>
    </context>
    <context>
        <name>PublishCommands</name>
        <message>
            <source>%1 is not due to be sealed.</source>
            <translation>%1还未到封存时候。</translation>
        </message>
        <message>
            <source>%1 is sealed with %2 figures.</source>
            <translation>%1已封存，共 %2 个数字。</translation>
        </message>
        <message>
            <source>%1, to be published by %2:</source>
            <translation>%1，应于 %2 前发布：</translation>
        </message>
        <message>
            <source>No month is sealed yet.</source>
            <translation>还没有封存的月份。</translation>
        </message>
        <message>
            <source>Since %1 was sealed on %2: %3 figures are others, %4 are unchanged.</source>
            <translation>%1于 %2 封存以来：%3 个数字不同，%4 个未变。</translation>
        </message>
        <message>
            <source>a month that is not sealed yet</source>
            <translation>尚未封存的月份</translation>
        </message>
    </context>
    <context>
        <name>ReportCommands</name>
        <message>
            <source>Written: %1</source>
            <translation>已写出：%1</translation>
        </message>
    </context>
    <context>
        <name>SchemaCommand</name>
        <message>
            <source>required</source>
            <translation>必填</translation>
        </message>
    </context>
    <context>
        <name>SignInCommand</name>
        <message>
            <source>Open this address in a browser on this computer and sign in:</source>
            <translation>请在本机的浏览器中打开以下地址并登录：</translation>
        </message>
        <message>
            <source>%1 is signed in.</source>
            <translation>%1 已登录。</translation>
        </message>
    </context>
    <context>
        <name>SourceCommands</name>
        <message>
            <source>Give the secrets by environment instead: %1</source>
            <translation>请改用环境变量提供密钥：%1</translation>
        </message>
        <message>
            <source>%1 is connected. Next: plumblinectl source test %1, then plumblinectl sync.</source>
            <translation>%1 已连接。下一步：plumblinectl source test %1，然后 plumblinectl sync。</translation>
        </message>
        <message>
            <source>No company system is connected yet.</source>
            <translation>尚未连接任何公司系统。</translation>
        </message>
        <message>
            <source>%1 answers: %2 request(s), %3 row(s) could be read, %4 set aside; its clock differs by %5 s.</source>
            <translation>%1 有应答：%2 次请求，可读 %3 行，搁置 %4 行；时钟相差 %5 秒。</translation>
        </message>
        <message>
            <source>%1 is disconnected.</source>
            <translation>%1 已断开。</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) that were read stay.</source>
            <translation>
                <numerusform>读取过的 %n 条记录保留。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) that were read are gone from this computer.</source>
            <translation>
                <numerusform>读取过的 %n 条记录已从本机删除。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n decision(s) that waited for it are not sent.</source>
            <translation>
                <numerusform>等待发给它的 %n 项决定不再发送。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SourceDraft</name>
        <message>
            <source>a field of the collection with a value that it knows (&quot;schema&quot; lists both)</source>
            <translation>该集合的字段及其认识的值（“schema” 列出二者）</translation>
        </message>
        <message>
            <source>the name of a list that is read</source>
            <translation>所读列表的名称</translation>
        </message>
        <message>
            <source>the name of a collection (&quot;schema&quot; lists them)</source>
            <translation>集合的名称（“schema” 列出全部）</translation>
        </message>
        <message>
            <source>--collection %1=NAME, since nothing fits by itself</source>
            <translation>--collection %1=名称，因为没有哪个集合明显合适</translation>
        </message>
        <message>
            <source>--profile NAME, --read PATH or --sample FILE</source>
            <translation>--profile 名称、--read 路径或 --sample 文件</translation>
        </message>
    </context>
    <context>
        <name>SourceParts</name>
        <message>
            <source>Give the secrets by environment instead: %1</source>
            <translation>请改用环境变量提供密钥：%1</translation>
        </message>
        <message>
            <source>%1 is connected. Next: plumblinectl source test %1, then plumblinectl sync.</source>
            <translation>%1 已连接。下一步：plumblinectl source test %1，然后 plumblinectl sync。</translation>
        </message>
        <message>
            <source>a setting of the profile</source>
            <translation>配置里的某项设置</translation>
        </message>
    </context>
    <context>
        <name>SourcePreview</name>
        <message>
            <source>not mapped; perhaps %1</source>
            <translation>未映射；也许是 %1</translation>
        </message>
        <message>
            <source>%1 row(s): %2</source>
            <translation>%1 行：%2</translation>
        </message>
        <message>
            <source>%1 -&gt; %2: %3 row(s) on the first page, %4 set aside, %5 no longer count</source>
            <translation>%1 → %2：首页 %3 行，搁置 %4 行，作废 %5 行</translation>
        </message>
        <message>
            <source>  not used: %1</source>
            <translation>  未使用：%1</translation>
        </message>
        <message>
            <source>ID, or --profile NAME --sample FILE</source>
            <translation>编号，或 --profile 名称 --sample 文件</translation>
        </message>
    </context>
    <context>
        <name>SourceSample</name>
        <message>
            <source>(guessed)</source>
            <translation>（推测）</translation>
        </message>
        <message>
            <source>%1: %2 row(s) fill %3; id %4</source>
            <translation>%1：%2 行写入 %3；主键 %4</translation>
        </message>
        <message>
            <source>required, and nothing fits</source>
            <translation>必填，没有合适的列</translation>
        </message>
        <message>
            <source>  changes are found by %1</source>
            <translation>  按 %1 找出变更</translation>
        </message>
        <message>
            <source>  rows no longer count by %1</source>
            <translation>  按 %1 判断作废</translation>
        </message>
        <message>
            <source>The profile is %1.</source>
            <translation>连接配置保存在 %1。</translation>
        </message>
        <message>
            <source>a column that tells its rows apart</source>
            <translation>能区分各行的一列</translation>
        </message>
        <message>
            <source>where %2 is read: --map %1.%2=PATH, or the same for every row: --map &apos;%1.%2=&quot;VALUE&quot;&apos;</source>
            <translation>%2 从哪里读取：--map %1.%2=路径，或每行相同：--map &apos;%1.%2=&quot;值&quot;&apos;</translation>
        </message>
    </context>
    <context>
        <name>SyncCommand</name>
        <message>
            <source>%1: %2 new, %3 changed, %4 unchanged, %5 removed, %6 set aside, %7 requests</source>
            <translation>%1：新增 %2，变更 %3，未变 %4，删除 %5，搁置 %6，请求 %7 次</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n row(s) removed as confirmed; their history is kept</source>
            <translation>
                <numerusform>%1：已按确认移除 %n 条记录；历史保留</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WhatIfCommand</name>
        <message>
            <source>%1: %2, before %3</source>
            <translation>%1：%2，此前 %3</translation>
        </message>
        <message>
            <source>Enter the pending list: %1</source>
            <translation>进入待办：%1 个</translation>
        </message>
        <message>
            <source>Leave the pending list: %1</source>
            <translation>离开待办：%1 个</translation>
        </message>
        <message>
            <source>Signals: %1 new, %2 gone</source>
            <translation>信号：新增 %1，消失 %2</translation>
        </message>
        <message>
            <source>On the pending list</source>
            <translation>待办涉及金额</translation>
        </message>
        <message>
            <source>Proven this month</source>
            <translation>本月核实</translation>
        </message>
        <message>
            <source>Claimed this month</source>
            <translation>本月填报</translation>
        </message>
        <message>
            <source>Rebates due</source>
            <translation>应付返点</translation>
        </message>
        <message>
            <source>At stake in all signals</source>
            <translation>全部信号涉及金额</translation>
        </message>
        <message>
            <source>Valid visits: %1, before %2</source>
            <translation>有效拜访：%1，此前 %2</translation>
        </message>
    </context>
</TS>
