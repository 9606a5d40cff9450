<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>Errors</name>
        <message>
            <source>Nothing can be written to %1. What is stored can still be read; choose another folder or ask for write access.</source>
            <translation>无法写入 %1。已存的数据仍可查看；请换一个文件夹，或申请写入权限。</translation>
        </message>
        <message>
            <source>Another program is using %1. Close it and try again; nothing was lost.</source>
            <translation>%1 正被另一个程序占用。请关闭它后重试；没有丢失任何数据。</translation>
        </message>
        <message>
            <source>The disk with %1 is full. Nothing was saved by this step; free some space and try again.</source>
            <translation>%1 所在磁盘已满。这一步没有保存；请腾出空间后重试。</translation>
        </message>
        <message>
            <source>%1 is damaged and was left as it is. A cache is rebuilt by a full sync; for the ledger restore a backup.</source>
            <translation>%1 已损坏，未作改动。缓存可通过全量同步重建；台账请从备份恢复。</translation>
        </message>
        <message>
            <source>%1 was made by a newer version of Plumbline and was not touched. Install that version.</source>
            <translation>%1 由更新版本的准绳创建，未作改动。请安装该版本。</translation>
        </message>
        <message>
            <source>The database %1 refused a step. Nothing of this step was saved; try again.</source>
            <translation>数据库 %1 拒绝了这一步，没有保存任何内容；请重试。</translation>
        </message>
        <message>
            <source>%1 cannot be reached. Earlier data stays usable; the next sync tries again.</source>
            <translation>无法连接 %1。此前的数据仍可使用；下次同步会再试。</translation>
        </message>
        <message>
            <source>%1 did not answer in time. Earlier data stays usable.</source>
            <translation>%1 未在时限内应答。此前的数据仍可使用。</translation>
        </message>
        <message>
            <source>The certificate of %1 is not trusted, so nothing was sent. Ask your IT department.</source>
            <translation>%1 的证书不受信任，因此没有发送任何内容。请联系 IT 部门。</translation>
        </message>
        <message>
            <source>%1 sent us to another address; this was refused to protect the sign-in.</source>
            <translation>%1 要求转到另一个地址；为保护登录信息已拒绝。</translation>
        </message>
        <message>
            <source>%1 refused the sign-in. Check user and password or token of this system; we do not try again by ourselves so that the account is not locked.</source>
            <translation>%1 拒绝了登录。请检查该系统的用户名、密码或令牌；为避免账号被锁，程序不会自动重试。</translation>
        </message>
        <message>
            <source>%1 does not let this account read these records. Check its rights and its key.</source>
            <translation>%1 不允许此账号读取这些记录。请检查其权限和密钥。</translation>
        </message>
        <message>
            <source>%1 asks us to wait. The next sync continues where this one stopped.</source>
            <translation>%1 要求稍候。下次同步会从这里继续。</translation>
        </message>
        <message>
            <source>%1 reported a fault of its own. Earlier data stays usable.</source>
            <translation>%1 自身发生故障。此前的数据仍可使用。</translation>
        </message>
        <message>
            <source>%1 sent more than one page may hold; the page was dropped.</source>
            <translation>%1 返回的内容超过一页上限，该页已丢弃。</translation>
        </message>
        <message>
            <source>The answer of %1 broke off; the page was dropped and is read again by the next sync.</source>
            <translation>%1 的应答中途断开，该页已丢弃，下次同步会重新读取。</translation>
        </message>
        <message>
            <source>%1 answered with something that is not data, for example a login page of the network. Nothing was changed.</source>
            <translation>%1 返回的不是数据（例如网络登录页）。没有改动任何内容。</translation>
        </message>
        <message>
            <source>%1 answered in a form that its profile does not describe. Nothing was changed.</source>
            <translation>%1 的应答与其连接配置不符。没有改动任何内容。</translation>
        </message>
        <message>
            <source>%1 refused the request.</source>
            <translation>%1 拒绝了请求。</translation>
        </message>
        <message>
            <source>%1 sent the same page again and again; the sync of it was stopped.</source>
            <translation>%1 反复返回同一页，已停止同步该系统。</translation>
        </message>
        <message>
            <source>Today&apos;s budget of calls to %1 is spent. The rest is read tomorrow.</source>
            <translation>今天对 %1 的调用额度已用完，其余明天读取。</translation>
        </message>
        <message>
            <source>The sync of %1 was cancelled. Pages that had arrived are kept.</source>
            <translation>已取消 %1 的同步。已到达的页面予以保留。</translation>
        </message>
        <message>
            <source>%1 cannot be read. Check that it exists and may be opened.</source>
            <translation>无法读取 %1。请确认它存在且可以打开。</translation>
        </message>
        <message>
            <source>%1, line %2: this is not valid TOML.</source>
            <translation>%1 第 %2 行：不是有效的 TOML。</translation>
        </message>
        <message>
            <source>%1, line %2, key %3: found %4; expected %5.</source>
            <translation>%1 第 %2 行，键 %3：实际为 %4；应为 %5。</translation>
        </message>
        <message>
            <source>There is no company system named %1. &quot;source list&quot; shows them.</source>
            <translation>没有名为 %1 的公司系统。可用 source list 查看。</translation>
        </message>
        <message>
            <source>A company system named %1 is already connected.</source>
            <translation>名为 %1 的公司系统已经连接。</translation>
        </message>
        <message>
            <source>The secret &quot;%2&quot; of %1 is not known on this computer. Enter it again.</source>
            <translation>本机没有 %1 的密钥“%2”。请重新输入。</translation>
        </message>
        <message>
            <source>The keychain of this computer cannot be used, so secrets last for this run only.</source>
            <translation>本机钥匙串不可用，密钥只在本次运行中有效。</translation>
        </message>
        <message>
            <source>%1 cannot be written. No partial file was left; choose another folder or close the file.</source>
            <translation>无法写入 %1。没有留下残缺文件；请换一个文件夹或关闭该文件。</translation>
        </message>
        <message>
            <source>Nothing was found for %1.</source>
            <translation>没有找到 %1。</translation>
        </message>
        <message>
            <source>%1 is not valid here. Expected: %2.</source>
            <translation>此处不能用 %1。应为：%2。</translation>
        </message>
        <message>
            <source>It said: %1</source>
            <translation>对方说明：%1</translation>
        </message>
        <message>
            <source>Did you mean &quot;%1&quot;?</source>
            <translation>是否想写“%1”？</translation>
        </message>
        <message>
            <source>%1 is missing although it was there before, and no empty one was put in its place. Restore it from a backup; to begin a new one, remove %1.begun.</source>
            <translation>%1 原来存在，现在不见了；没有用空文件顶替它。请从备份恢复；如要重新开始，请删除 %1.begun。</translation>
        </message>
        <message>
            <source>It is too late for that: entry %1 of the outbox is %2.</source>
            <translation>已经来不及：发件箱第 %1 项的状态是 %2。</translation>
        </message>
        <message>
            <source>%1 refuses connections: its server is not running, or its address is wrong. Earlier data stays usable; the next sync tries again.</source>
            <translation>%1 拒绝连接：服务器未运行，或地址有误。已有数据仍可使用，下次同步会再试。</translation>
        </message>
        <message>
            <source>The address of %1 is not known on this network. Earlier data stays usable; check the network, or whether a VPN is needed.</source>
            <translation>在当前网络中找不到 %1 的地址。已有数据仍可使用；请检查网络，或是否需要 VPN。</translation>
        </message>
        <message>
            <source>The proxy of this computer does not lead to %1. Earlier data stays usable; check the proxy settings of the system.</source>
            <translation>本机的代理无法连接到 %1。已有数据仍可使用；请检查系统的代理设置。</translation>
        </message>
        <message>
            <source>The proxy between here and %1 asks for a password. Earlier data stays usable; ask your IT department.</source>
            <translation>通往 %1 的代理要求输入密码。已有数据仍可使用；请联系 IT 部门。</translation>
        </message>
        <message>
            <source>%1 was to be read without encryption, which is refused: its address has to begin with https.</source>
            <translation>拒绝以不加密的方式读取 %1：其地址必须以 https 开头。</translation>
        </message>
        <message>
            <source>The certificate of %1 has expired, so nothing was sent. Tell those who run it.</source>
            <translation>%1 的证书已过期，未发送任何内容。请通知该系统的维护人员。</translation>
        </message>
        <message>
            <source>The certificate of %1 is not valid yet, so nothing was sent. Check this computer&apos;s clock.</source>
            <translation>%1 的证书尚未生效，未发送任何内容。请检查本机时钟。</translation>
        </message>
        <message>
            <source>The certificate of %1 belongs to another address, so nothing was sent. Ask your IT department.</source>
            <translation>%1 的证书属于另一个地址，未发送任何内容。请联系 IT 部门。</translation>
        </message>
        <message>
            <source>The certificate of %1 comes from nobody whom this computer trusts, so nothing was sent. If it is the company&apos;s own authority, connect the system with its certificate file.</source>
            <translation>%1 的证书并非由本机信任的机构签发，未发送任何内容。若为公司自己的证书机构，请在连接该系统时附上其证书文件。</translation>
        </message>
        <message>
            <source>%1 does not speak a safe kind of encryption, so nothing was sent. Ask your IT department.</source>
            <translation>%1 不支持安全的加密方式，未发送任何内容。请联系 IT 部门。</translation>
        </message>
        <message>
            <source>%1 waits for you to sign in with your browser (&quot;source sign-in&quot;).</source>
            <translation>%1 需要您用浏览器登录（“source sign-in”）。</translation>
        </message>
    </context>
    <context>
        <name>Figures</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 h</source>
            <translation>%1 小时</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 分</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) old</source>
            <translation>
                <numerusform>%n 天前</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 h old</source>
            <translation>%1 小时前</translation>
        </message>
        <message>
            <source>%1 days</source>
            <translation>%1 天</translation>
        </message>
    </context>
    <context>
        <name>Findings</name>
        <message>
            <source>Finance registered contract %1 over %2 on %3; the CRM does not know it.</source>
            <translation>财务于 %3 登记了合同 %1（%2）；CRM 中没有。</translation>
        </message>
        <message>
            <source>Contract %1 is %2 in the CRM and %3 in finance.</source>
            <translation>合同 %1 在 CRM 中为 %2，在财务中为 %3。</translation>
        </message>
        <message>
            <source>Contract number %1 stands on %2 contracts, together %3.</source>
            <translation>合同编号 %1 出现在 %2 份合同上，合计 %3。</translation>
        </message>
        <message>
            <source>Goods of contract %1 over %2 left on %3; finance does not know the contract.</source>
            <translation>合同 %1（%2）的货物已于 %3 出库；财务没有该合同。</translation>
        </message>
        <message>
            <source>%1 arrived on %2 and went back on %3, in another month.</source>
            <translation>%1 于 %2 到账，又于 %3 退回，已跨月。</translation>
        </message>
        <message>
            <source>One file of the kind %2 lies with %1 projects or customers.</source>
            <translation>同一份文件（%2）出现在 %1 个项目或客户名下。</translation>
        </message>
        <message>
            <source>The same content of the kind %1 is said to be created on %2 and on %3.</source>
            <translation>同一内容（%1）有两个创建时间：%2 和 %3。</translation>
        </message>
        <message>
            <source>A file of the kind %1 was created on %2 but uploaded on %3, %4 minutes before.</source>
            <translation>文件（%1）创建于 %2，却在 %3 已上传，相差 %4 分钟。</translation>
        </message>
        <message>
            <source>%1 visit notes of %2 reps about %3 customers say the same.</source>
            <translation>%2 名销售关于 %3 家客户的 %1 条拜访记录内容雷同。</translation>
        </message>
        <message>
            <source>%1 recorded %2 visits of %3 to %4 together on %5.</source>
            <translation>%1 在 %5 集中录入了 %3 至 %4 的 %2 次拜访。</translation>
        </message>
        <message>
            <source>%1 visits without another voucher wait for the one inquiry of %2.</source>
            <translation>%1 次没有其他凭证的拜访都指向 %2 的同一张询价单。</translation>
        </message>
        <message>
            <source>In finance, not in the CRM</source>
            <translation>财务有合同，CRM 没有</translation>
        </message>
        <message>
            <source>Amounts differ</source>
            <translation>金额不一致</translation>
        </message>
        <message>
            <source>One number, several contracts</source>
            <translation>一个编号，多份合同</translation>
        </message>
        <message>
            <source>Shipped without a contract in finance</source>
            <translation>已发货，财务无合同</translation>
        </message>
        <message>
            <source>Payment returned after the month&apos;s end</source>
            <translation>跨月后退回的款项</translation>
        </message>
        <message>
            <source>One file used several times</source>
            <translation>同一文件多处使用</translation>
        </message>
        <message>
            <source>One content, two dates</source>
            <translation>同一内容，两个日期</translation>
        </message>
        <message>
            <source>Clocks disagree</source>
            <translation>时钟对不上</translation>
        </message>
        <message>
            <source>Alike visit notes</source>
            <translation>雷同的拜访记录</translation>
        </message>
        <message>
            <source>Recorded together afterwards</source>
            <translation>事后集中补录</translation>
        </message>
        <message>
            <source>One inquiry, several visits</source>
            <translation>一张询价单，多次拜访</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>what was found, whom it concerns</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Cannot tell, the system was not read far enough</source>
            <translation>无法判断，相关系统的数据还不够新</translation>
        </message>
        <message>
            <source>Claimed twice under one number</source>
            <translation>同一编号重复填报</translation>
        </message>
        <message>
            <source>Expected, not signed</source>
            <translation>预计签单，尚未签约</translation>
        </message>
        <message>
            <source>Signed without a contract number</source>
            <translation>已签约，无合同编号</translation>
        </message>
        <message>
            <source>Signed, not known to finance</source>
            <translation>已签约，财务没有</translation>
        </message>
        <message>
            <source>The signed contract is not on file</source>
            <translation>合同签字盖章件未归档</translation>
        </message>
        <message>
            <source>The signed contract is still maturing</source>
            <translation>合同签字盖章件未满时限</translation>
        </message>
        <message>
            <source>The systems name different amounts</source>
            <translation>各系统金额不一致</translation>
        </message>
        <message>
            <source>In finance, not shipped</source>
            <translation>财务有合同，未发货</translation>
        </message>
        <message>
            <source>Shipped, not paid in full</source>
            <translation>已发货，未全额回款</translation>
        </message>
        <message>
            <source>Claimed or proven in another month</source>
            <translation>属于其他月份的填报或核实</translation>
        </message>
        <message>
            <source>Proven without a contract in the CRM</source>
            <translation>已核实，CRM 无合同</translation>
        </message>
        <message>
            <source>Claimed and proven agree</source>
            <translation>填报与核实一致</translation>
        </message>
        <message>
            <source>Customer in operation</source>
            <translation>客户存续</translation>
        </message>
        <message>
            <source>Budget released</source>
            <translation>预算释放</translation>
        </message>
        <message>
            <source>Like product shipped</source>
            <translation>同类产品出库</translation>
        </message>
        <message>
            <source>Requirement confirmation</source>
            <translation>需求确认书</translation>
        </message>
        <message>
            <source>Competitor comparison</source>
            <translation>竞品对比报告</translation>
        </message>
        <message>
            <source>Inquiry after the visit</source>
            <translation>拜访后的询价单</translation>
        </message>
        <message>
            <source>Not the same meeting twice</source>
            <translation>同一次见面只计一次</translation>
        </message>
        <message>
            <source>Proofs of the node</source>
            <translation>节点佐证</translation>
        </message>
        <message>
            <source>Contract known to finance</source>
            <translation>财务有合同</translation>
        </message>
        <message>
            <source>Belongs to a contract</source>
            <translation>对应合同</translation>
        </message>
        <message>
            <source>What was promised arrived</source>
            <translation>承诺已兑现</translation>
        </message>
        <message>
            <source>Rebate due by the policy</source>
            <translation>符合返点政策</translation>
        </message>
    </context>
    <context>
        <name>Health</name>
        <message>
            <source>Failing since %1: %2</source>
            <translation>自 %1 起读取失败：%2</translation>
        </message>
        <message>
            <source>It is not tried again before that is mended.</source>
            <translation>在此排除之前不会自动重试。</translation>
        </message>
        <message>
            <source>Next try: %1.</source>
            <translation>下次尝试：%1。</translation>
        </message>
        <message>
            <source>%1 of %2 rows of %3 were not in the system&apos;s own list any more on %4. Nothing was removed: confirm that they were deleted there, or wait for the next comparison.</source>
            <translation>%4 核对时，%3 的 %2 条记录中有 %1 条已不在该系统的列表中。尚未移除任何记录：请确认对方确已删除，或等待下次核对。</translation>
        </message>
        <message>
            <source>Some of its lists are refused to this account since %1; what was read before is shown as it was then.</source>
            <translation>自 %1 起，本账号无权读取其中部分列表；此前读取的内容按当时的样子显示。</translation>
        </message>
        <message>
            <source>Stale since %1.</source>
            <translation>自 %1 起数据已过时。</translation>
        </message>
        <message>
            <source>%1 requests left today.</source>
            <translation>今日还可请求 %1 次。</translation>
        </message>
        <message>
            <source>Its clock differs from this computer&apos;s by %1: deadlines measured with both are not trusted.</source>
            <translation>其时钟与本机相差 %1：涉及双方时间的期限不作判定。</translation>
        </message>
    </context>
    <context>
        <name>Reasons</name>
        <message>
            <source>The customer is in operation according to the company registry.</source>
            <translation>工商登记显示该客户存续。</translation>
        </message>
        <message>
            <source>The company registry lists the customer as &quot;%1&quot; since %2.</source>
            <translation>工商登记显示该客户自 %2 起为“%1”。</translation>
        </message>
        <message>
            <source>The company registry was not asked about this customer yet.</source>
            <translation>尚未向工商登记查询该客户。</translation>
        </message>
        <message>
            <source>A purchasing budget was released on %1, %2 days before the visit.</source>
            <translation>采购预算于 %1 释放，在拜访前 %2 天。</translation>
        </message>
        <message>
            <source>No purchasing budget was released in the %1 days before the visit.</source>
            <translation>拜访前 %1 天内没有采购预算释放。</translation>
        </message>
        <message>
            <source>The last budget request was not approved (%1).</source>
            <translation>最近一次预算审批未通过（%1）。</translation>
        </message>
        <message>
            <source>No approval flow is known for this customer, so this check does not apply.</source>
            <translation>该客户没有可见的审批流，此项不适用。</translation>
        </message>
        <message>
            <source>Approvals have not been read far enough (data as of %1).</source>
            <translation>审批数据读取不足（数据截至 %1）。</translation>
        </message>
        <message>
            <source>A like product left the warehouse on %1 (%2 days from the visit).</source>
            <translation>同类产品于 %1 出库（与拜访相差 %2 天）。</translation>
        </message>
        <message>
            <source>No like product left the warehouse in the %1 days around the visit.</source>
            <translation>拜访前后 %1 天内没有同类产品出库。</translation>
        </message>
        <message>
            <source>The shipment of %1 came back, so it proves nothing.</source>
            <translation>%1 的出库已退回，不作佐证。</translation>
        </message>
        <message>
            <source>The customer had not ordered yet, so this check does not apply.</source>
            <translation>该客户当时尚未下单，此项不适用。</translation>
        </message>
        <message>
            <source>Not shipped yet; the window is open until %1.</source>
            <translation>尚未出库；核对窗口到 %1 为止。</translation>
        </message>
        <message>
            <source>Shipments have not been read far enough (data as of %1).</source>
            <translation>出库数据读取不足（数据截至 %1）。</translation>
        </message>
        <message>
            <source>A requirement confirmation was signed on site.</source>
            <translation>现场签署了需求确认书。</translation>
        </message>
        <message>
            <source>The requirement confirmation is there but not signed.</source>
            <translation>有需求确认书，但未签字。</translation>
        </message>
        <message>
            <source>No requirement confirmation was signed.</source>
            <translation>没有签署需求确认书。</translation>
        </message>
        <message>
            <source>A competitor comparison was generated from the customer&apos;s needs.</source>
            <translation>系统已按客户痛点生成竞品对比报告。</translation>
        </message>
        <message>
            <source>The competitor comparison was made by hand and does not count.</source>
            <translation>竞品对比报告为手工制作，不计入。</translation>
        </message>
        <message>
            <source>There is no generated competitor comparison.</source>
            <translation>没有系统生成的竞品对比报告。</translation>
        </message>
        <message>
            <source>The customer sent an inquiry on %1, %2 h after the visit.</source>
            <translation>客户于 %1 询价，在拜访后 %2 小时。</translation>
        </message>
        <message>
            <source>The inquiry already counts for the visit of %1.</source>
            <translation>该询价单已计入 %1 的拜访。</translation>
        </message>
        <message>
            <source>No inquiry came within %1 h after the visit.</source>
            <translation>拜访后 %1 小时内没有询价单。</translation>
        </message>
        <message>
            <source>No inquiry yet; the window is open until %1.</source>
            <translation>尚无询价单；窗口到 %1 为止。</translation>
        </message>
        <message>
            <source>The same rep visited the same customer that day already (%1); only one counts.</source>
            <translation>同一销售当天已拜访过该客户（%1），只计一次。</translation>
        </message>
        <message>
            <source>%1: there.</source>
            <translation>%1：已具备。</translation>
        </message>
        <message>
            <source>%1: missing.</source>
            <translation>%1：缺失。</translation>
        </message>
        <message>
            <source>%1: there, but the customer has not signed it.</source>
            <translation>%1：已有，但客户未签字。</translation>
        </message>
        <message>
            <source>%1: there, but in the wrong format (%2).</source>
            <translation>%1：已有，但格式不符（%2）。</translation>
        </message>
        <message>
            <source>%1: maturing, counts from %2.</source>
            <translation>%1：待满时限，自 %2 起计入。</translation>
        </message>
        <message>
            <source>%1: created on %2, too shortly before the node was claimed (%3).</source>
            <translation>%1：创建于 %2，距填报节点（%3）时间过短。</translation>
        </message>
        <message>
            <source>%1: rests on %2 alone, who left on %3.</source>
            <translation>%1：仅由 %2 佐证，此人已于 %3 离职。</translation>
        </message>
        <message>
            <source>%1: cannot tell, the system that knows has not been read.</source>
            <translation>%1：无法判断，相关系统尚未读取。</translation>
        </message>
        <message>
            <source>%1: %2 available, %3 needed: covered.</source>
            <translation>%1：可用 %2，需要 %3，已保障。</translation>
        </message>
        <message>
            <source>%1: %2 available, %3 needed for a demand of %4.</source>
            <translation>%1：可用 %2，需要 %3（项目需求 %4）。</translation>
        </message>
        <message>
            <source>%1: stock unknown.</source>
            <translation>%1：库存未知。</translation>
        </message>
        <message>
            <source>The customer is not on the list of returning customers.</source>
            <translation>客户不在老客户白名单内。</translation>
        </message>
        <message>
            <source>The customer is on the list of returning customers.</source>
            <translation>客户在老客户白名单内。</translation>
        </message>
        <message>
            <source>The category %1 is outside the rebate.</source>
            <translation>品类“%1”不在返点范围内。</translation>
        </message>
        <message>
            <source>The category %1 is within the rebate.</source>
            <translation>品类“%1”在返点范围内。</translation>
        </message>
        <message>
            <source>Purchases of 12 months are %1, below %2.</source>
            <translation>12 个月采购总额为 %1，低于 %2。</translation>
        </message>
        <message>
            <source>Purchases of 12 months are %1, at least %2.</source>
            <translation>12 个月采购总额为 %1，达到 %2。</translation>
        </message>
        <message>
            <source>It is the customer&apos;s first order, no repeat purchase.</source>
            <translation>这是客户首单，不属于复购。</translation>
        </message>
        <message>
            <source>No rebate policy was in force on that day.</source>
            <translation>当日没有生效的返点政策。</translation>
        </message>
        <message>
            <source>%1 has been deciding for %2 days.</source>
            <translation>%1部门已停留 %2 天。</translation>
        </message>
        <message>
            <source>%1: under way since %2.</source>
            <translation>%1：进行中，自 %2 起。</translation>
        </message>
        <message>
            <source>Nobody knows the order that this rebate is for.</source>
            <translation>这笔返点对应的订单无处可查。</translation>
        </message>
        <message>
            <source>Receipts have not been read far enough (data as of %1).</source>
            <translation>回款数据读取不足（数据截至 %1）。</translation>
        </message>
        <message>
            <source>The order names no category.</source>
            <translation>订单未注明品类。</translation>
        </message>
        <message>
            <source>%1, credit code %2, grade %3.</source>
            <translation>%1，统一社会信用代码 %2，等级 %3。</translation>
        </message>
        <message>
            <source>%1 visits so far, the last one on %2.</source>
            <translation>累计拜访 %1 次，最近一次 %2。</translation>
        </message>
        <message>
            <source>%1 open projects worth %2.</source>
            <translation>进行中项目 %1 个，金额合计 %2。</translation>
        </message>
        <message>
            <source>Decides: %1, %2.</source>
            <translation>决策人：%1，%2。</translation>
        </message>
        <message>
            <source>Used to decide: %1, %2, who left on %3.</source>
            <translation>原决策人：%1，%2，已于 %3 离职。</translation>
        </message>
        <message>
            <source>%1 reps and %2 open opportunities in the region.</source>
            <translation>该大区有 %1 名销售、%2 个进行中商机。</translation>
        </message>
        <message>
            <source>Nothing is on file about the customer.</source>
            <translation>没有该客户的资料。</translation>
        </message>
        <message>
            <source>%1, credit code %2.</source>
            <translation>%1，统一社会信用代码 %2。</translation>
        </message>
        <message>
            <source>%1 was promised or paid, %2 is due.</source>
            <translation>已承诺或支付 %1，按政策应为 %2。</translation>
        </message>
        <message>
            <source>A rate of %1 % was promised, the policy gives %2 %.</source>
            <translation>承诺比例为 %1 %，政策比例为 %2 %。</translation>
        </message>
        <message>
            <source>The rebate went to %1, the order is %2&apos;s.</source>
            <translation>返点给了 %1，订单属于 %2。</translation>
        </message>
        <message>
            <source>%1: the original is there, of %2.</source>
            <translation>%1：有电子原件，日期 %2。</translation>
        </message>
        <message>
            <source>%1: no original in any system.</source>
            <translation>%1：任何系统中都没有原件。</translation>
        </message>
        <message>
            <source>%1: only entered by hand, no original behind it.</source>
            <translation>%1：只有手工录入，背后没有原件，不计。</translation>
        </message>
        <message>
            <source>%1: not due before %2.</source>
            <translation>%1：%2 才到期。</translation>
        </message>
        <message>
            <source>News about the customer of %1.</source>
            <translation>客户动态，%1。</translation>
        </message>
        <message>
            <source>Closed by itself: the record of %1 shows that it is mended.</source>
            <translation>已自动关闭：%1 的记录显示异常已消除。</translation>
        </message>
        <message>
            <source>Closed by itself: the deal was won or lost on %1.</source>
            <translation>已自动关闭：该单已于 %1 赢单或丢单。</translation>
        </message>
        <message>
            <source>Closed by itself: it is no longer true.</source>
            <translation>已自动关闭：异常已不成立。</translation>
        </message>
        <message>
            <source>%1: refused, created on %2 but uploaded on %3: two clocks disagree.</source>
            <translation>%1：已拒绝，创建于 %2 却在 %3 已上传，两个时钟对不上。</translation>
        </message>
        <message>
            <source>%1: signed by %2, which has not existed since %3.</source>
            <translation>%1：签署方 %2 自 %3 起已不存续。</translation>
        </message>
        <message>
            <source>%1: signed by %2, who has no authority to decide.</source>
            <translation>%1：签署人 %2 没有决策权。</translation>
        </message>
        <message>
            <source>Turn to the parent company %1.</source>
            <translation>建议联系母公司 %1。</translation>
        </message>
        <message>
            <source>Have it confirmed by %1, who can decide.</source>
            <translation>建议由有决策权的 %1 确认。</translation>
        </message>
        <message>
            <source>Finance registered contract %1 on %2.</source>
            <translation>财务已于 %2 登记合同 %1。</translation>
        </message>
        <message>
            <source>Finance does not know contract %1, signed on %2.</source>
            <translation>财务没有 %2 签署的合同 %1。</translation>
        </message>
        <message>
            <source>Finance has until %1 to register it.</source>
            <translation>财务登记的期限为 %1。</translation>
        </message>
        <message>
            <source>Contracts have not been read far enough (data as of %1).</source>
            <translation>合同数据还不够新（截至 %1）。</translation>
        </message>
        <message>
            <source>It belongs to contract %1.</source>
            <translation>对应合同 %1。</translation>
        </message>
        <message>
            <source>No contract with the number %1 is known.</source>
            <translation>没有编号为 %1 的合同。</translation>
        </message>
        <message>
            <source>What was promised arrived in time (due on %1).</source>
            <translation>承诺已按期兑现（到期 %1）。</translation>
        </message>
        <message>
            <source>What was promised arrived after it was due (%1).</source>
            <translation>承诺在到期（%1）之后才兑现。</translation>
        </message>
        <message>
            <source>What was promised was due on %1 and has not arrived.</source>
            <translation>承诺于 %1 到期，尚未兑现。</translation>
        </message>
        <message>
            <source>What was promised is not due before %1.</source>
            <translation>承诺到 %1 才到期。</translation>
        </message>
        <message>
            <source>Documents have not been read far enough (data as of %1).</source>
            <translation>文件数据还不够新（截至 %1）。</translation>
        </message>
        <message>
            <source>Every proof of node %1 is there.</source>
            <translation>节点 %1 的佐证齐全。</translation>
        </message>
        <message>
            <source>Node %1 is claimed and not proven; node %2 is the highest proven one.</source>
            <translation>节点 %1 已填报但未核实；最高核实节点为 %2。</translation>
        </message>
        <message>
            <source>The proofs of node %1 are there and still maturing.</source>
            <translation>节点 %1 的佐证已有，尚未满时限。</translation>
        </message>
        <message>
            <source>Whether node %1 is proven cannot be told yet.</source>
            <translation>节点 %1 是否核实暂时无法判断。</translation>
        </message>
        <message>
            <source>The rebate of %1 is within the policy (%2 due).</source>
            <translation>返点 %1 符合政策（应返 %2）。</translation>
        </message>
        <message>
            <source>The rebate of %1 is outside the policy (%2 due).</source>
            <translation>返点 %1 不符合政策（应返 %2）。</translation>
        </message>
        <message>
            <source>Whether the rebate is due cannot be told yet.</source>
            <translation>是否应返点暂时无法判断。</translation>
        </message>
    </context>
    <context>
        <name>Signals</name>
        <message>
            <source>%1: %2</source>
            <comment>name of the signal, whom it concerns</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Since %1.</source>
            <translation>自 %1 起。</translation>
        </message>
        <message>
            <source>No new opportunity for %1 working days; the last one on %2.</source>
            <translation>连续 %1 个工作日没有新商机，最近一条录于 %2。</translation>
        </message>
        <message>
            <source>No proven progress for %1 days (last on %2).</source>
            <translation>已 %1 天没有经核实的推进（上次 %2）。</translation>
        </message>
        <message>
            <source>Not followed up for %1 h (last on %2).</source>
            <translation>已 %1 小时未跟进（上次 %2）。</translation>
        </message>
        <message>
            <source>Health %1, below %2; %3 at stake.</source>
            <translation>健康度 %1，低于 %2；涉及金额 %3。</translation>
        </message>
        <message>
            <source>Contract %1 over %2, signed on %3, has not been known to finance for %4 days.</source>
            <translation>合同 %1（%2）于 %3 签约，%4 天来财务查无此合同。</translation>
        </message>
        <message>
            <source>&quot;%1&quot; was due on %2, %3 days ago.</source>
            <translation>“%1”应于 %2 兑现，已逾期 %3 天。</translation>
        </message>
        <message>
            <source>Claimed is %1 points ahead of proven: %2 against %3, target %4.</source>
            <translation>填报比核实高 %1 个百分点：%2 对 %3，目标 %4。</translation>
        </message>
        <message>
            <source>%1 has been holding the decision for %2 days.</source>
            <translation>%1部门已停留 %2 天未决。</translation>
        </message>
        <message>
            <source>%1 visited twice that day (%2 and %3); one counts.</source>
            <translation>%1 当天拜访两次（%2 与 %3），只计一次。</translation>
        </message>
        <message>
            <source>%1 left on %2; nodes that rest on this person are open again: %3.</source>
            <translation>%1 已于 %2 离职；仅由其佐证的节点重新打开：%3。</translation>
        </message>
        <message>
            <source>A rebate of %1 was promised or paid; %2 is due for order %3.</source>
            <translation>已承诺或支付返点 %1；订单 %3 应得 %2。</translation>
        </message>
        <message>
            <source>%1 arrived on %2 for contract &quot;%3&quot;, which nobody knows.</source>
            <translation>%2 到账 %1，对应合同“%3”无处可查。</translation>
        </message>
        <message>
            <source>%2 available, %3 needed for a demand of %4 by %5 (%7).</source>
            <translation>可用 %2，需要 %3（项目需求 %4，需求日 %5，%7）。</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>two sentences</comment>
            <translation>%1%2</translation>
        </message>
        <message>
            <source>%1 visits in a row without technical minutes, the last on %2.</source>
            <translation>连续 %1 次拜访没有技术交流纪要，最近一次在 %2。</translation>
        </message>
    </context>
    <context>
        <name>States</name>
        <message>
            <source>passed</source>
            <translation>通过</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>未通过</translation>
        </message>
        <message>
            <source>still open</source>
            <translation>待定</translation>
        </message>
        <message>
            <source>maturing</source>
            <translation>待满时限</translation>
        </message>
        <message>
            <source>not applicable</source>
            <translation>不适用</translation>
        </message>
        <message>
            <source>cannot tell</source>
            <translation>无法判断</translation>
        </message>
        <message>
            <source>in operation</source>
            <translation>存续</translation>
        </message>
        <message>
            <source>deregistered</source>
            <translation>注销</translation>
        </message>
        <message>
            <source>licence revoked</source>
            <translation>吊销</translation>
        </message>
        <message>
            <source>moved away</source>
            <translation>迁出</translation>
        </message>
        <message>
            <source>other state</source>
            <translation>其他状态</translation>
        </message>
        <message>
            <source>not looked up yet</source>
            <translation>尚未查询</translation>
        </message>
        <message>
            <source>Technical</source>
            <translation>技术</translation>
        </message>
        <message>
            <source>Purchasing</source>
            <translation>采购</translation>
        </message>
        <message>
            <source>Finance</source>
            <translation>财务</translation>
        </message>
        <message>
            <source>Legal</source>
            <translation>法务</translation>
        </message>
        <message>
            <source>ESG</source>
            <translation>ESG</translation>
        </message>
        <message>
            <source>not started</source>
            <translation>未开始</translation>
        </message>
        <message>
            <source>pending</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>approved</source>
            <translation>已同意</translation>
        </message>
        <message>
            <source>rejected</source>
            <translation>未通过</translation>
        </message>
        <message>
            <source>open</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>won</source>
            <translation>赢单</translation>
        </message>
        <message>
            <source>lost</source>
            <translation>丢单</translation>
        </message>
        <message>
            <source>no target</source>
            <translation>无目标</translation>
        </message>
        <message>
            <source>on track</source>
            <translation>达标</translation>
        </message>
        <message>
            <source>behind</source>
            <translation>落后</translation>
        </message>
        <message>
            <source>yellow</source>
            <translation>黄灯</translation>
        </message>
        <message>
            <source>red</source>
            <translation>红灯</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>文档</translation>
        </message>
        <message>
            <source>Supply</source>
            <translation>供应</translation>
        </message>
        <message>
            <source>only record</source>
            <translation>唯一记录</translation>
        </message>
        <message>
            <source>same credit code</source>
            <translation>统一社会信用代码相同</translation>
        </message>
        <message>
            <source>same name</source>
            <translation>名称相同</translation>
        </message>
        <message>
            <source>your decision</source>
            <translation>人工裁定</translation>
        </message>
        <message>
            <source>signed</source>
            <translation>已签约</translation>
        </message>
        <message>
            <source>in finance</source>
            <translation>财务已登记</translation>
        </message>
        <message>
            <source>shipped</source>
            <translation>已出库</translation>
        </message>
        <message>
            <source>paid</source>
            <translation>已回款</translation>
        </message>
        <message>
            <source>seen</source>
            <translation>已查看</translation>
        </message>
        <message>
            <source>taken</source>
            <translation>已接手</translation>
        </message>
        <message>
            <source>delegated</source>
            <translation>已转派</translation>
        </message>
        <message>
            <source>snoozed</source>
            <translation>已暂缓</translation>
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
            <source>reopened</source>
            <translation>已重开</translation>
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
            <source>undone</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>known short name</source>
            <translation>已知简称</translation>
        </message>
        <message>
            <source>name and details alike</source>
            <translation>名称及资料相近</translation>
        </message>
        <message>
            <source>so many other customers</source>
            <translation>客户总数之多</translation>
        </message>
        <message>
            <source>credit code with one slip</source>
            <translation>信用代码差一位</translation>
        </message>
        <message>
            <source>two different credit codes</source>
            <translation>两个不同的信用代码</translation>
        </message>
        <message>
            <source>same name but for its form</source>
            <translation>除组织形式外名称相同</translation>
        </message>
        <message>
            <source>sounds alike</source>
            <translation>读音相同</translation>
        </message>
        <message>
            <source>short form</source>
            <translation>简称</translation>
        </message>
        <message>
            <source>abbreviation</source>
            <translation>缩写</translation>
        </message>
        <message>
            <source>different names</source>
            <translation>名称不同</translation>
        </message>
        <message>
            <source>different legal form (group, shares)</source>
            <translation>组织形式不同（集团、股份）</translation>
        </message>
        <message>
            <source>different branch</source>
            <translation>分支机构不同</translation>
        </message>
        <message>
            <source>different number or part</source>
            <translation>编号或部分不同</translation>
        </message>
        <message>
            <source>different place</source>
            <translation>地名不同</translation>
        </message>
        <message>
            <source>one place inside the other</source>
            <translation>地名有包含关系</translation>
        </message>
        <message>
            <source>same place</source>
            <translation>地名相同</translation>
        </message>
        <message>
            <source>same branch</source>
            <translation>分支机构相同</translation>
        </message>
        <message>
            <source>same value</source>
            <translation>值相同</translation>
        </message>
        <message>
            <source>similar value</source>
            <translation>值相近</translation>
        </message>
        <message>
            <source>different value</source>
            <translation>值不同</translation>
        </message>
        <message>
            <source>fits several customers</source>
            <translation>与多个客户都吻合</translation>
        </message>
        <message>
            <source>would join records that exclude each other</source>
            <translation>会把互相排斥的记录并为一个</translation>
        </message>
        <message>
            <source>queued</source>
            <translation>待发送</translation>
        </message>
        <message>
            <source>being sent</source>
            <translation>正在发送</translation>
        </message>
        <message>
            <source>unconfirmed</source>
            <translation>未确认</translation>
        </message>
        <message>
            <source>in conflict</source>
            <translation>有冲突</translation>
        </message>
        <message>
            <source>delivered</source>
            <translation>已送达</translation>
        </message>
        <message>
            <source>discarded</source>
            <translation>已放弃</translation>
        </message>
        <message>
            <source>the same customer</source>
            <translation>同一客户</translation>
        </message>
        <message>
            <source>two customers</source>
            <translation>不同客户</translation>
        </message>
        <message>
            <source>rebate into the contract</source>
            <translation>返点写入合同</translation>
        </message>
        <message>
            <source>rejected</source>
            <comment>outbox entry</comment>
            <translation>被拒绝</translation>
        </message>
    <message>
        <source>rebate disputed</source>
        <translation>返利有异议</translation>
    </message>
    <message>
        <source>cause recorded</source>
        <translation>已登记原因</translation>
    </message>
    </context>
</TS>
