<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>EnumValues</name>
        <message>
            <source>payment</source>
            <translation>收款</translation>
        </message>
        <message>
            <source>refund</source>
            <translation>退款</translation>
        </message>
        <message>
            <source>sales representative</source>
            <translation>销售代表</translation>
        </message>
        <message>
            <source>regional director</source>
            <translation>区域总监</translation>
        </message>
        <message>
            <source>vice president</source>
            <translation>副总裁</translation>
        </message>
        <message>
            <source>engineer</source>
            <translation>工程师</translation>
        </message>
        <message>
            <source>hospital</source>
            <translation>医院</translation>
        </message>
        <message>
            <source>manufacturer</source>
            <translation>生产企业</translation>
        </message>
        <message>
            <source>dealer</source>
            <translation>经销商</translation>
        </message>
        <message>
            <source>other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>in operation</source>
            <translation>存续</translation>
        </message>
        <message>
            <source>deregistered</source>
            <translation>已注销</translation>
        </message>
        <message>
            <source>licence revoked</source>
            <translation>已吊销</translation>
        </message>
        <message>
            <source>moved away</source>
            <translation>已迁出</translation>
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
            <source>under way</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>approved</source>
            <translation>已通过</translation>
        </message>
        <message>
            <source>rejected</source>
            <translation>被拒绝</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>technical</source>
            <translation>技术</translation>
        </message>
        <message>
            <source>purchasing</source>
            <translation>采购</translation>
        </message>
        <message>
            <source>finance</source>
            <translation>财务</translation>
        </message>
        <message>
            <source>legal</source>
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
            <source>waiting</source>
            <translation>待处理</translation>
        </message>
    </context>
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
            <source>%1 does not let this account read these records; those read earlier are hidden until it does. Check its rights and its key.</source>
            <translation>%1 不允许此账号读取这些记录；此前读到的已隐藏，恢复权限后再显示。请检查其权限和密钥。</translation>
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
            <source>Your rules have been refused since %1.</source>
            <translation>您的规则自 %1 起被拒绝。</translation>
        </message>
        <message>
            <source>Your rules are refused.</source>
            <translation>您的规则被拒绝。</translation>
        </message>
        <message>
            <source>The last good ones stay in force: %1.</source>
            <translation>上一份正确的规则继续生效：%1。</translation>
        </message>
        <message>
            <source>The shipped ones are in force: %1.</source>
            <translation>目前生效的是随软件提供的规则：%1。</translation>
        </message>
        <message>
            <source>A file needs a name.</source>
            <translation>文件需要一个名称。</translation>
        </message>
        <message>
            <source>%1 is not a file but a folder or a device. Choose another name.</source>
            <translation>%1 不是文件，而是文件夹或设备。请换一个名称。</translation>
        </message>
        <message>
            <source>The folder of %1 is not there. Connect its disk again or choose another folder.</source>
            <translation>%1 所在的文件夹不存在。请重新接上磁盘或换一个文件夹。</translation>
        </message>
        <message>
            <source>%1 may not be written: the folder is read-only. Choose another folder.</source>
            <translation>无法写入 %1：文件夹是只读的。请换一个文件夹。</translation>
        </message>
        <message>
            <source>There is no room left for %1. Nothing was written; free some space or choose another disk.</source>
            <translation>磁盘空间不足，写不下 %1。没有写出任何内容；请腾出空间或换一个磁盘。</translation>
        </message>
        <message>
            <source>%1 is open in another program. Nothing was written; close it there and try again.</source>
            <translation>%1 正被其他程序打开。没有写出任何内容；请在那里关闭后再试。</translation>
        </message>
        <message>
            <source>%1 is sealed already: a month is sealed once.</source>
            <translation>%1 已经封存：每个月份只封存一次。</translation>
        </message>
        <message>
            <source>This computer lets no program wait for the browser&apos;s answer, so nobody could sign in to %1. Ask your IT department.</source>
            <translation>本机不允许程序等候浏览器的答复，因此无法登录 %1。请联系 IT 部门。</translation>
        </message>
        <message>
            <source>%1 waits for you to sign in with your browser: page Data, or &quot;source sign-in&quot;.</source>
            <translation>%1 等您用浏览器登录：在“数据”页操作，或用 “source sign-in”。</translation>
        </message>
        <message>
            <source>The sign-in to %1 was declined in the browser. Nothing was stored.</source>
            <translation>浏览器里拒绝了对 %1 的登录。没有保存任何内容。</translation>
        </message>
        <message>
            <source>What came back from the browser does not belong to this sign-in to %1, so nothing of it was used. Try again.</source>
            <translation>浏览器带回的内容不属于这次对 %1 的登录，因此没有采用。请重试。</translation>
        </message>
        <message>
            <source>The browser came back from %1 without a sign-in. Try again.</source>
            <translation>浏览器从 %1 返回时没有完成登录。请重试。</translation>
        </message>
        <message>
            <source>Nobody signed in to %1 in the browser in time. Try again.</source>
            <translation>没有人在规定时间内用浏览器登录 %1。请重试。</translation>
        </message>
        <message>
            <source>This answer holds no list of records.</source>
            <translation>这份答复里没有记录列表。</translation>
        </message>
        <message>
            <source>The address of %1 is not one that can be read: it begins with https:// and holds neither a password nor a question mark.</source>
            <translation>%1 的地址不能使用：地址应以 https:// 开头，且不含密码和问号。</translation>
        </message>
        <message>
            <source>A header for %1 would hold a character that may not stand there, such as a line break. Look at its settings and secrets.</source>
            <translation>发给 %1 的请求头里会出现不允许的字符（例如换行）。请检查它的设置和密钥。</translation>
        </message>
        <message>
            <source>nothing</source>
            <comment>found in a file</comment>
            <translation>没有内容</translation>
        </message>
        <message>
            <source>%1 has nothing at this address (404). Check the path of the list.</source>
            <translation>%1 在这个地址没有内容（404）。请检查列表的路径。</translation>
        </message>
        <message>
            <source>%1 refused the request (%3).</source>
            <translation>%1 拒绝了请求（%3）。</translation>
        </message>
        <message>
            <source>The sample company is not installed beside this program.</source>
            <translation>这个程序旁边没有安装示例公司。</translation>
        </message>
        <message>
            <source>The sample company did not start. Try again.</source>
            <translation>示例公司没有启动。请重试。</translation>
        </message>
    </context>
    <context>
        <name>Expectations</name>
        <message>
            <source>a text</source>
            <translation>一段文本</translation>
        </message>
        <message>
            <source>texts</source>
            <translation>若干文本</translation>
        </message>
        <message>
            <source>a text that is not empty</source>
            <translation>非空的文本</translation>
        </message>
        <message>
            <source>a text or a list of texts</source>
            <translation>一段文本或文本列表</translation>
        </message>
        <message>
            <source>a whole number from %1 to %2</source>
            <translation>%1 到 %2 之间的整数</translation>
        </message>
        <message>
            <source>true or false</source>
            <translation>true 或 false</translation>
        </message>
        <message>
            <source>one of %1</source>
            <translation>下列之一：%1</translation>
        </message>
        <message>
            <source>one path only</source>
            <translation>只有一条路径</translation>
        </message>
        <message>
            <source>at least one value</source>
            <translation>至少一个值</translation>
        </message>
        <message>
            <source>at least one decision</source>
            <translation>至少一种决定</translation>
        </message>
        <message>
            <source>a name that nothing else here has</source>
            <translation>一个没有重复的名称</translation>
        </message>
        <message>
            <source>a table</source>
            <translation>一个表</translation>
        </message>
        <message>
            <source>a table such as { name = &quot;text&quot; }</source>
            <translation>形如 { name = &quot;text&quot; } 的表</translation>
        </message>
        <message>
            <source>a list of tables [[%1]]</source>
            <translation>表的列表 [[%1]]</translation>
        </message>
        <message>
            <source>a path or a table</source>
            <translation>一条路径或一个表</translation>
        </message>
        <message>
            <source>either a path (or join) or value</source>
            <translation>path（或 join）与 value 二者之一</translation>
        </message>
        <message>
            <source>texts, whole numbers, true, false, lists and tables</source>
            <translation>文本、整数、true、false、列表或表</translation>
        </message>
        <message>
            <source>a key that profiles know</source>
            <translation>配置所认识的键</translation>
        </message>
        <message>
            <source>a known decision</source>
            <translation>一种已知的决定</translation>
        </message>
        <message>
            <source>a known placeholder or a [[setting]]</source>
            <translation>已知的占位符或某个 [[setting]]</translation>
        </message>
        <message>
            <source>a form of this placeholder</source>
            <translation>这个占位符的一种写法</translation>
        </message>
        <message>
            <source>a form such as {since:iso}, {since:unix_ms}, {cursor:int}</source>
            <translation>形如 {since:iso}、{since:unix_ms}、{cursor:int} 的写法</translation>
        </message>
        <message>
            <source>the name of a collection (&quot;schema&quot; lists them)</source>
            <translation>某个集合的名称（“schema” 列出全部）</translation>
        </message>
        <message>
            <source>a field of %1</source>
            <translation>%1 的某个字段</translation>
        </message>
        <message>
            <source>a text or code field of %1</source>
            <translation>%1 的文本或编码字段</translation>
        </message>
        <message>
            <source>the required field %1</source>
            <translation>必填字段 %1</translation>
        </message>
        <message>
            <source>values of %1</source>
            <translation>%1 的取值</translation>
        </message>
        <message>
            <source>a section [stream.map]</source>
            <translation>一节 [stream.map]</translation>
        </message>
        <message>
            <source>the path of the record&apos;s own id</source>
            <translation>记录自身编号的路径</translation>
        </message>
        <message>
            <source>the path of the time of the last change</source>
            <translation>最后修改时间的路径</translation>
        </message>
        <message>
            <source>how many days ago the first window begins</source>
            <translation>第一个时间段从多少天前开始</translation>
        </message>
        <message>
            <source>names in both languages: { zh = &quot;...&quot;, en = &quot;...&quot; }</source>
            <translation>两种语言的名称：{ zh = &quot;...&quot;, en = &quot;...&quot; }</translation>
        </message>
        <message>
            <source>an offset such as &quot;+08:00&quot;, &quot;Z&quot; or &quot;beijing&quot;</source>
            <translation>形如 &quot;+08:00&quot;、&quot;Z&quot; 或 &quot;beijing&quot; 的时区</translation>
        </message>
        <message>
            <source>nothing: a secret has no default</source>
            <translation>没有内容：密钥没有默认值</translation>
        </message>
        <message>
            <source>HTTP statuses from 400 to 499</source>
            <translation>400 到 499 之间的 HTTP 状态码</translation>
        </message>
        <message>
            <source>a short name of a-z, 0-9, - and _, at most 32 characters</source>
            <translation>由 a-z、0-9、- 和 _ 组成的短名称，最多 32 个字符</translation>
        </message>
        <message>
            <source>a month that has ended</source>
            <translation>已经结束的月份</translation>
        </message>
        <message>
            <source>a system whose profile asks for a browser sign-in</source>
            <translation>配置要求用浏览器登录的系统</translation>
        </message>
        <message>
            <source>[auth.into] with headers or query</source>
            <translation>含 headers 或 query 的 [auth.into]</translation>
        </message>
        <message>
            <source>the path of the address that &quot;within&quot; speaks of</source>
            <translation>“within” 所指地址的路径</translation>
        </message>
        <message>
            <source>POST, since there is a body</source>
            <translation>POST，因为带有请求体</translation>
        </message>
        <message>
            <source>at least one value, or present = true or present = false</source>
            <translation>至少一个值，或 present = true、present = false</translation>
        </message>
        <message>
            <source>a path without (json) and [*]</source>
            <translation>不含 (json) 和 [*] 的路径</translation>
        </message>
        <message>
            <source>a path without (json) and [*]; answer.parse reads texts of JSON</source>
            <translation>不含 (json) 和 [*] 的路径；文本里的 JSON 由 answer.parse 读取</translation>
        </message>
        <message>
            <source>a column of answer.columns</source>
            <translation>answer.columns 中的一列</translation>
        </message>
        <message>
            <source>the path of what tells rows of one time apart</source>
            <translation>同一时间的行靠什么区分（路径）</translation>
        </message>
        <message>
            <source>the path of the next link or cursor, or next_header</source>
            <translation>下一页链接或游标的路径，或 next_header</translation>
        </message>
        <message>
            <source>{id} in [stream.detail] only</source>
            <translation>{id} 只能用在 [stream.detail] 里</translation>
        </message>
        <message>
            <source>a section [stream.keys] for {key}</source>
            <translation>使用 {key} 需要一节 [stream.keys]</translation>
        </message>
        <message>
            <source>incremental.window_days for {until}</source>
            <translation>使用 {until} 需要 incremental.window_days</translation>
        </message>
        <message>
            <source>paging by %1 for this placeholder</source>
            <translation>使用这个占位符需要按 %1 翻页</translation>
        </message>
        <message>
            <source>{params} in [[auth.compute]] only</source>
            <translation>{params} 只能用在 [[auth.compute]] 里</translation>
        </message>
        <message>
            <source>{reference} in the request, or a key_header: without it no second try is safe</source>
            <translation>请求中的 {reference} 或 key_header：没有它，重发就不安全</translation>
        </message>
        <message>
            <source>a request with {reference}</source>
            <translation>带 {reference} 的请求</translation>
        </message>
        <message>
            <source>a request with a path</source>
            <translation>带路径的请求</translation>
        </message>
        <message>
            <source>a path; at character %1 a &apos;.&apos; or a &apos;[&apos; is missing</source>
            <translation>一条路径；第 %1 个字符处缺少 &apos;.&apos; 或 &apos;[&apos;</translation>
        </message>
        <message>
            <source>a path; at character %1 a name is missing</source>
            <translation>一条路径；第 %1 个字符处缺少名称</translation>
        </message>
        <message>
            <source>a path; at character %1 a &apos;]&apos; is missing</source>
            <translation>一条路径；第 %1 个字符处缺少 &apos;]&apos;</translation>
        </message>
        <message>
            <source>a path; at character %1 belongs a number, *, a quoted name or name=&apos;text&apos;</source>
            <translation>一条路径；第 %1 个字符处应为数字、*、带引号的名称或 name=&apos;text&apos;</translation>
        </message>
        <message>
            <source>a path; the quote at character %1 is not closed</source>
            <translation>一条路径；第 %1 个字符处的引号没有结束</translation>
        </message>
        <message>
            <source>a template; a &apos;{?&apos; is there without its &apos;}&apos;</source>
            <translation>一个模板；其中的 &apos;{?&apos; 缺少 &apos;}&apos;</translation>
        </message>
        <message>
            <source>a template; a &apos;{&apos; is there without &apos;}&apos; (a brace itself is written &apos;{{&apos;)</source>
            <translation>一个模板；其中的 &apos;{&apos; 缺少 &apos;}&apos;（花括号本身写作 &apos;{{&apos;）</translation>
        </message>
        <message>
            <source>a body of valid JSON</source>
            <translation>有效的 JSON 请求体</translation>
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
        <name>PublishWords</name>
        <message>
            <source>%1: %2</source>
            <comment>how many are open, their names</comment>
            <translation>%1：%2</translation>
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
            <source>Contract found in finance</source>
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
            <source>Visits that count</source>
            <translation>计数拜访</translation>
        </message>
        <message>
            <source>Valid visits</source>
            <translation>有效拜访</translation>
        </message>
        <message>
            <source>Promises due</source>
            <translation>到期承诺</translation>
        </message>
        <message>
            <source>Promises kept</source>
            <translation>已兑现承诺</translation>
        </message>
        <message>
            <source>Promises overdue</source>
            <translation>逾期承诺</translation>
        </message>
        <message>
            <source>Stage advances</source>
            <translation>阶段推进次数</translation>
        </message>
        <message>
            <source>Days per stage</source>
            <translation>每阶段天数</translation>
        </message>
        <message>
            <source>Open projects claimed at node %1</source>
            <translation>填报到达节点 %1 的在途项目</translation>
        </message>
        <message>
            <source>Open projects proven at node %1</source>
            <translation>核实到达节点 %1 的在途项目</translation>
        </message>
        <message>
            <source>Projects below the threshold</source>
            <translation>低于门槛的项目</translation>
        </message>
        <message>
            <source>Red signals</source>
            <translation>红灯信号</translation>
        </message>
        <message>
            <source>Yellow signals</source>
            <translation>黄灯信号</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>核对发现</translation>
        </message>
        <message>
            <source>Health of %1</source>
            <translation>%1 的健康度</translation>
        </message>
        <message>
            <source>Stage points of %1</source>
            <translation>%1 的阶段分</translation>
        </message>
        <message>
            <source>Document points of %1</source>
            <translation>%1 的文档分</translation>
        </message>
        <message>
            <source>Supply points of %1</source>
            <translation>%1 的供应分</translation>
        </message>
        <message>
            <source>Proven node of %1</source>
            <translation>%1 的核实节点</translation>
        </message>
        <message>
            <source>Altered in the cache: %1, record %2</source>
            <translation>缓存被改动：%1，记录 %2</translation>
        </message>
        <message>
            <source>Altered in the cache: several records of %1</source>
            <translation>缓存被改动：%1 的多条记录</translation>
        </message>
        <message>
            <source>Altered in the cache: %1, record %2 and several others</source>
            <translation>缓存被改动：%1，记录 %2 及另外多条</translation>
        </message>
        <message>
            <source>Page %1, after &quot;%2&quot;: the file says &quot;%3&quot;, &quot;%4&quot; was written</source>
            <translation>第 %1 页“%2”之后：文件写的是“%3”, 原文为“%4”</translation>
        </message>
        <message>
            <source>arrived after the seal</source>
            <translation>封存后才到</translation>
        </message>
        <message>
            <source>changed by its system</source>
            <translation>来源系统已更改</translation>
        </message>
        <message>
            <source>taken back by its system</source>
            <translation>来源系统已撤回</translation>
        </message>
        <message>
            <source>counts now, by other records or decisions</source>
            <translation>因其他记录或裁定而计入</translation>
        </message>
        <message>
            <source>no longer counts, by other records or decisions</source>
            <translation>因其他记录或裁定而不再计入</translation>
        </message>
        <message>
            <source>other rules are in force</source>
            <translation>现行规则不同</translation>
        </message>
        <message>
            <source>Every system was read after the month&apos;s end</source>
            <translation>月末之后各系统均已读取</translation>
        </message>
        <message>
            <source>Every region has a target</source>
            <translation>每个大区都有目标</translation>
        </message>
        <message>
            <source>Every region has contracts or receipts</source>
            <translation>每个大区都有合同或回款</translation>
        </message>
        <message>
            <source>Finance knows every signed contract</source>
            <translation>已签合同财务均有登记</translation>
        </message>
        <message>
            <source>Every receipt has a contract</source>
            <translation>每笔回款都有合同</translation>
        </message>
        <message>
            <source>The systems name the same amounts</source>
            <translation>各系统金额一致</translation>
        </message>
        <message>
            <source>No question is open whether customers are the same</source>
            <translation>没有待定的客户归并问题</translation>
        </message>
        <message>
            <source>Every row could be read</source>
            <translation>每一行都可读取</translation>
        </message>
        <message>
            <source>Every decision has gone out</source>
            <translation>每项裁定都已送出</translation>
        </message>
        <message>
            <source>The month before is sealed</source>
            <translation>上一个月已封存</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>就绪</translation>
        </message>
        <message>
            <source>%1 open</source>
            <translation>%1 项未了</translation>
        </message>
        <message>
            <source>the file was altered</source>
            <translation>文件被改动</translation>
        </message>
        <message>
            <source>a record changed since</source>
            <translation>记录此后有变</translation>
        </message>
        <message>
            <source>the rules changed</source>
            <translation>规则有变</translation>
        </message>
        <message>
            <source>The rules in force are others</source>
            <translation>现行规则不同</translation>
        </message>
        <message>
            <source>Rule %1: %2 in the file, %3 in force</source>
            <translation>规则 %1：文件中为 %2，现行为 %3</translation>
        </message>
        <message>
            <source>The file was altered.</source>
            <translation>文件被改动过。</translation>
        </message>
        <message>
            <source>The file is as it was written, but not all figures recompute.</source>
            <translation>文件与写出时一致，但有数字无法重算得出。</translation>
        </message>
        <message>
            <source>Recomputes: all %1 figures, under the rules of the file. Other rules are in force now.</source>
            <translation>可重算：按文件所载规则，全部 %1 个数字一致。现行规则已不同。</translation>
        </message>
        <message>
            <source>Recomputes: all %1 figures.</source>
            <translation>可重算：全部 %1 个数字一致。</translation>
        </message>
        <message>
            <source>Another program has written this file again; its pages cannot be read.</source>
            <translation>另一程序重写过此文件，无法读出各页。</translation>
        </message>
        <message>
            <source>%1, %2: %3 in the file, %4 recomputed; %5</source>
            <translation>%1，%2：文件为 %3，重算为 %4；%5</translation>
        </message>
        <message>
            <source>The figures inside do not fit their own digest.</source>
            <translation>内含数字与其摘要不符。</translation>
        </message>
        <message>
            <source>The calendar of working days is another one now.</source>
            <translation>工作日历已不同。</translation>
        </message>
        <message>
            <source>%1 carries no figures that could be checked: it is no briefing of Plumbline, or another program has written it again.</source>
            <translation>%1 不含可核验的数字：它不是准绳的简报，或被另一程序重写过。</translation>
        </message>
        <message>
            <source>The audit trail of this data folder does not lead through the head that the file names.</source>
            <translation>本数据文件夹的审计链不经过文件所载的链首。</translation>
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
            <source>%1: cannot tell, a record that may decide it could not be read.</source>
            <translation>%1：无法判断，有一条可能决定结果的记录未能读懂。</translation>
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
        <name>Rules</name>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%n 个月</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n node(s)</source>
            <translation>
                <numerusform>%n 个节点</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n point(s)</source>
            <translation>
                <numerusform>%n 个百分点</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n kind(s) of finding</source>
            <translation>
                <numerusform>%n 类发现</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) in a row</source>
            <translation>
                <numerusform>连续 %n 次拜访</numerusform>
            </translation>
        </message>
        <message>
            <source>all three system checks pass</source>
            <translation>三项系统校验全部通过</translation>
        </message>
        <message>
            <source>any one of the three vouchers is there</source>
            <translation>三种凭证有任意一种</translation>
        </message>
        <message>
            <source>the system checks pass and a voucher is there</source>
            <translation>系统校验通过且有凭证</translation>
        </message>
        <message>
            <source>the system checks pass, or a voucher is there</source>
            <translation>系统校验通过或有凭证</translation>
        </message>
        <message>
            <source>up to the claimed node</source>
            <translation>到填报节点为止</translation>
        </message>
        <message>
            <source>up to the planned node</source>
            <translation>到计划节点为止</translation>
        </message>
        <message>
            <source>up to the claimed or the planned node, whichever is further</source>
            <translation>到填报节点或计划节点为止，取更远者</translation>
        </message>
        <message>
            <source>all twelve nodes</source>
            <translation>全部十二个节点</translation>
        </message>
        <message>
            <source>once, the earliest need first</source>
            <translation>只算一次，先满足最早的需求</translation>
        </message>
        <message>
            <source>once, the largest project first</source>
            <translation>只算一次，先满足金额最大的项目</translation>
        </message>
        <message>
            <source>for each project as if it were alone</source>
            <translation>每个项目各算各的</translation>
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
            <source>Achievement</source>
            <translation>达成</translation>
        </message>
        <message>
            <source>What a region may call achieved. What people expect to sign is shown beside it, never inside.</source>
            <translation>大区的什么才算达成。预计签单只并列显示，永远不计入。</translation>
        </message>
        <message>
            <source>Counts as proven</source>
            <translation>核实口径</translation>
        </message>
        <message>
            <source>A signature can be promised; money on the account cannot.</source>
            <translation>签字可以许诺，到账的钱不能。</translation>
        </message>
        <message>
            <source>A region is behind from</source>
            <translation>大区落后的标准</translation>
        </message>
        <message>
            <source>more than %1 ahead</source>
            <translation>填报领先超过 %1</translation>
        </message>
        <message>
            <source>How far the claim may run ahead of the proof, in points of the target, before the director hears of it.</source>
            <translation>填报领先核实多少个目标百分点，总监才会收到提醒。</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>拜访</translation>
        </message>
        <message>
            <source>Which visits count: those that moved something with a customer who exists and can buy.</source>
            <translation>哪些拜访算数：客户真实存续、有能力采购，并且确实推动了业务。</translation>
        </message>
        <message>
            <source>A visit is valid when</source>
            <translation>有效拜访的条件</translation>
        </message>
        <message>
            <source>Both verdicts are always kept; this says which one the ratio counts.</source>
            <translation>两种结论始终都保留；这里决定有效率按哪一种算。</translation>
        </message>
        <message>
            <source>Budget released within</source>
            <translation>采购预算释放于拜访前</translation>
        </message>
        <message>
            <source>Who visits a customer that has money to spend is selling; the others are passing by.</source>
            <translation>拜访手里有预算的客户才是销售，其余只是路过。</translation>
        </message>
        <message>
            <source>Like product shipped within</source>
            <translation>同类产品出库于前后</translation>
        </message>
        <message>
            <source>Goods of the same kind that move around the visit show that there is business.</source>
            <translation>拜访前后同类货物在流动，说明真有生意。</translation>
        </message>
        <message>
            <source>Shipments are asked for after the first order only</source>
            <translation>首单之后才要求出库记录</translation>
        </message>
        <message>
            <source>A new customer has no shipment yet; opening a door must not look like failing.</source>
            <translation>新客户还没有出库；敲开新门不应被当成失败。</translation>
        </message>
        <message>
            <source>Budgets are asked for only where they can be seen</source>
            <translation>看得到预算的客户才要求预算</translation>
        </message>
        <message>
            <source>Where the approvals do not name the customer&apos;s budget, nobody is blamed for it.</source>
            <translation>审批里看不到该客户的预算时，不归咎于任何人。</translation>
        </message>
        <message>
            <source>An inquiry counts within</source>
            <translation>询价单算凭证的时限</translation>
        </message>
        <message>
            <source>An inquiry soon after the visit is the customer&apos;s own answer to it.</source>
            <translation>拜访后不久的询价，是客户自己给出的回答。</translation>
        </message>
        <message>
            <source>One inquiry serves one visit</source>
            <translation>一张询价单只证明一次拜访</translation>
        </message>
        <message>
            <source>Otherwise one inquiry would bless every visit of the week.</source>
            <translation>否则一张询价单就能给整周的拜访背书。</translation>
        </message>
        <message>
            <source>Document: requirement confirmation</source>
            <translation>文件类型：需求确认书</translation>
        </message>
        <message>
            <source>Signed on site, it is the first voucher.</source>
            <translation>现场签署，就是第一种凭证。</translation>
        </message>
        <message>
            <source>Document: competitor comparison</source>
            <translation>文件类型：竞品对比报告</translation>
        </message>
        <message>
            <source>Made by the system from what the rep ticked; one made by hand does not qualify.</source>
            <translation>由系统根据销售勾选的痛点生成；手工制作的不算。</translation>
        </message>
        <message>
            <source>Document: technical minutes</source>
            <translation>文件类型：技术交流纪要</translation>
        </message>
        <message>
            <source>What the signal for missing minutes looks for.</source>
            <translation>“缺少纪要”信号查找的文件。</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>佐证</translation>
        </message>
        <message>
            <source>When a document proves something, and when it no longer does.</source>
            <translation>文件何时能证明一件事，何时不再能证明。</translation>
        </message>
        <message>
            <source>A document must be older than the claim by</source>
            <translation>文件须早于填报</translation>
        </message>
        <message>
            <source>Against paper that is made the night before the meeting. A younger one is maturing, not wrong, and counts once it is old enough.</source>
            <translation>防止会前突击补资料。时间不够的文件是“待成熟”，不是错误，到期后自动计入。</translation>
        </message>
        <message>
            <source>A signature is void once its signer has left</source>
            <translation>签字人离职后签字失效</translation>
        </message>
        <message>
            <source>Nobody there stands by it any more; the node that rests on it alone opens again.</source>
            <translation>对方已无人认账；仅凭它核实的节点会重新打开。</translation>
        </message>
        <message>
            <source>A signature is void once its company is gone</source>
            <translation>公司注销或吊销后签字失效</translation>
        </message>
        <message>
            <source>A company that was deregistered or revoked can be held to nothing.</source>
            <translation>已注销或吊销的公司无法承担任何约定。</translation>
        </message>
        <message>
            <source>A signer without authority does not count</source>
            <translation>无决策权者的签字不算</translation>
        </message>
        <message>
            <source>A friendly engineer&apos;s signature binds nobody, where the CRM says so.</source>
            <translation>CRM 注明无决策权的工程师，签了字也约束不了谁。</translation>
        </message>
        <message>
            <source>Clocks may differ by</source>
            <translation>时钟误差容许</translation>
        </message>
        <message>
            <source>A file that was uploaded before it was made had its clock turned.</source>
            <translation>上传早于创建的文件，时钟被动过。</translation>
        </message>
        <message>
            <source>Supply</source>
            <translation>供应</translation>
        </message>
        <message>
            <source>Whether what was promised can be delivered in time.</source>
            <translation>承诺的东西能否按时交付。</translation>
        </message>
        <message>
            <source>A key part needs</source>
            <translation>关键部件备货</translation>
        </message>
        <message>
            <source>%1 of the demand</source>
            <translation>需求量的 %1</translation>
        </message>
        <message>
            <source>On hand, and what arrives before it is needed. Something always breaks or is late.</source>
            <translation>在手加上需求日前到货的数量。总会有损坏或延误。</translation>
        </message>
        <message>
            <source>Stock is counted</source>
            <translation>库存如何计算</translation>
        </message>
        <message>
            <source>Ten projects may not each count on the same motor.</source>
            <translation>十个项目不能都指望同一台电机。</translation>
        </message>
        <message>
            <source>Stock figures are good for</source>
            <translation>库存数据有效期</translation>
        </message>
        <message>
            <source>Older ones are unknown, and unknown is not short.</source>
            <translation>更旧的数据算未知，未知不等于短缺。</translation>
        </message>
        <message>
            <source>%1 of 100 points</source>
            <translation>100 分中的 %1 分</translation>
        </message>
        <message>
            <source>Project health</source>
            <translation>项目健康度</translation>
        </message>
        <message>
            <source>One number from 0 to 100 for each open project, and from where on it is the director&apos;s business.</source>
            <translation>每个在途项目一个 0 到 100 的分数，以及从哪里开始由总监过问。</translation>
        </message>
        <message>
            <source>Weight of the stage</source>
            <translation>阶段权重</translation>
        </message>
        <message>
            <source>Proven nodes, of those that should be reached by now.</source>
            <translation>已核实节点占当前应到节点的比例。</translation>
        </message>
        <message>
            <source>Weight of the documents</source>
            <translation>文档权重</translation>
        </message>
        <message>
            <source>Valid documents, of those required up to there.</source>
            <translation>有效文件占应有文件的比例。</translation>
        </message>
        <message>
            <source>Weight of the supply</source>
            <translation>供应权重</translation>
        </message>
        <message>
            <source>Key parts that will be there when they are needed.</source>
            <translation>需要时能到位的关键部件。</translation>
        </message>
        <message>
            <source>On the director&apos;s list below</source>
            <translation>低于此分进入总监待办</translation>
        </message>
        <message>
            <source>Compared unrounded: 74.99 is below 75.</source>
            <translation>按未取整的分数比较：74.99 低于 75.</translation>
        </message>
        <message>
            <source>Nodes are counted</source>
            <translation>节点计算到</translation>
        </message>
        <message>
            <source>A young project is not measured by its end, and a late one not by its claim.</source>
            <translation>新项目不按终点衡量，拖延的项目不按填报衡量。</translation>
        </message>
        <message>
            <source>On paper only: claimed at least</source>
            <translation>纸面繁荣：填报至少到</translation>
        </message>
        <message>
            <source>node %1</source>
            <translation>节点 %1</translation>
        </message>
        <message>
            <source>nodes %1 to %2</source>
            <translation>节点 %1 到 %2</translation>
        </message>
        <message>
            <source>Three things together make progress on paper only: far in the old system, the proof far behind, and the deciding signature missing.</source>
            <translation>三条同时成立才是纸面繁荣：旧系统里走得远，核实远远落后，并且缺关键签字。</translation>
        </message>
        <message>
            <source>On paper only: proof behind by</source>
            <translation>纸面繁荣：核实落后</translation>
        </message>
        <message>
            <source>A node or two of delay is paperwork; more is a story.</source>
            <translation>落后一两个节点是手续问题，再多就是故事了。</translation>
        </message>
        <message>
            <source>On paper only: the deciding document</source>
            <translation>纸面繁荣：关键文件</translation>
        </message>
        <message>
            <source>Signed by the customer, it would settle the matter.</source>
            <translation>客户签了它，事情就定了。</translation>
        </message>
        <message>
            <source>Entering and leaving the list is told for</source>
            <translation>进出名单的记录保留</translation>
        </message>
        <message>
            <source>So that a project that slipped in and out within the month is not forgotten.</source>
            <translation>当月进了又出的项目也不会被忘记。</translation>
        </message>
        <message>
            <source>Measures</source>
            <translation>度量</translation>
        </message>
        <message>
            <source>Over which time the pace, the promises and the effect are measured.</source>
            <translation>推进速度、客户承诺和效果按多长时间衡量。</translation>
        </message>
        <message>
            <source>Pace and promises are counted over</source>
            <translation>推进与承诺的统计期</translation>
        </message>
        <message>
            <source>Long enough that one deal does not make the mean.</source>
            <translation>足够长，不让一单左右平均值。</translation>
        </message>
        <message>
            <source>A promise is broken after</source>
            <translation>承诺视为失约于逾期</translation>
        </message>
        <message>
            <source>So many days overdue. Until then it is late, and can still be kept.</source>
            <translation>逾期这么多天之后。在此之前只是迟到，仍可兑现。</translation>
        </message>
        <message>
            <source>From exposure to order: contracts of</source>
            <translation>从暴露到下单：统计合同</translation>
        </message>
        <message>
            <source>How long it took from a project&apos;s weakness being seen to its contract.</source>
            <translation>从看见项目短板到签下合同用了多久。</translation>
        </message>
        <message>
            <source>A campaign stands beside an inquiry within</source>
            <translation>市场活动与询价并列于前后</translation>
        </message>
        <message>
            <source>What marketing did and what the customer asked, on one line.</source>
            <translation>市场做了什么、客户问了什么，放在一条线上。</translation>
        </message>
        <message>
            <source>Before and after are compared over</source>
            <translation>前后对比各取</translation>
        </message>
        <message>
            <source>Both windows are printed with every multiple; no figure of the effect is stored.</source>
            <translation>每个倍数都同时注明两个时间窗；效果数字从不预存。</translation>
        </message>
        <message>
            <source>The two windows meet on</source>
            <translation>两个时间窗的分界</translation>
        </message>
        <message>
            <source>the as-of date</source>
            <translation>截至日期</translation>
        </message>
        <message>
            <source>The day on which this way of working began, where it is set.</source>
            <translation>开始这样工作的那一天（如已填写）。</translation>
        </message>
        <message>
            <source>A dispute about a rebate is the approval</source>
            <translation>返点争议对应的审批</translation>
        </message>
        <message>
            <source>So that the rate of disputes can be told.</source>
            <translation>以便统计争议率。</translation>
        </message>
        <message>
            <source>The company&apos;s clock</source>
            <translation>公司时钟</translation>
        </message>
        <message>
            <source>Days, weeks and months begin by it, wherever this computer stands.</source>
            <translation>天、周、月都按它起算，无论这台电脑在哪里。</translation>
        </message>
        <message>
            <source>Actions and advice</source>
            <translation>待办与建议</translation>
        </message>
        <message>
            <source>What comes with an action, so that the right step is the easiest one.</source>
            <translation>待办随附的内容，让正确的动作成为最省力的动作。</translation>
        </message>
        <message>
            <source>Past interactions with it</source>
            <translation>附带的历史往来</translation>
        </message>
        <message>
            <source>The newest ones, so that nobody calls without knowing.</source>
            <translation>最近的几条，避免不了解情况就打电话。</translation>
        </message>
        <message>
            <source>People who decide, with it</source>
            <translation>附带的决策人</translation>
        </message>
        <message>
            <source>Whom to call at the customer.</source>
            <translation>该给客户那边的谁打电话。</translation>
        </message>
        <message>
            <source>News about the customer are documents of the kind</source>
            <translation>客户动态的文件类型</translation>
        </message>
        <message>
            <source>Only where a feed delivers them; without one nothing else changes.</source>
            <translation>仅在接入了外部动态时有效；没有接入也不影响其他。</translation>
        </message>
        <message>
            <source>News are told for</source>
            <translation>动态保留</translation>
        </message>
        <message>
            <source>Older ones are no longer a reason to call.</source>
            <translation>太旧的动态不再是联系的理由。</translation>
        </message>
        <message>
            <source>When most is lost on: %1</source>
            <translation>失分最多在：%1</translation>
        </message>
        <message>
            <source>The advice for a project on the list.</source>
            <translation>对名单上项目的建议。</translation>
        </message>
        <message>
            <source>Findings and causes</source>
            <translation>发现与原因</translation>
        </message>
        <message>
            <source>What two systems say differently, and patterns that honest work does not make. A finding states records and blames nobody.</source>
            <translation>两个系统说法不一，或正常工作不会出现的规律。发现只陈述记录，不归咎于任何人。</translation>
        </message>
        <message>
            <source>Findings reach back</source>
            <translation>发现回看</translation>
        </message>
        <message>
            <source>Older ones are history.</source>
            <translation>更早的已成历史。</translation>
        </message>
        <message>
            <source>Finance registers a contract within</source>
            <translation>财务登记合同的时限</translation>
        </message>
        <message>
            <source>Before that, a missing number is only on its way.</source>
            <translation>在此之前，没有编号只是还在路上。</translation>
        </message>
        <message>
            <source>Money given back over the end of a month within</source>
            <translation>跨月末退回款项于</translation>
        </message>
        <message>
            <source>A month&apos;s result must not be borrowed from the next one.</source>
            <translation>本月的业绩不能向下月借。</translation>
        </message>
        <message>
            <source>A visit is recorded late after</source>
            <translation>拜访补录的标准</translation>
        </message>
        <message>
            <source>What is written from memory is worth less.</source>
            <translation>凭记忆补写的价值更低。</translation>
        </message>
        <message>
            <source>A burst of late ones is</source>
            <translation>集中补录的标准</translation>
        </message>
        <message>
            <source>So many by one person on one day, as before the monthly meeting.</source>
            <translation>同一人同一天补录这么多条，常见于月会之前。</translation>
        </message>
        <message>
            <source>Notes are alike from</source>
            <translation>记录雷同的重合度</translation>
        </message>
        <message>
            <source>Filler that a machine wrote reads the same at every customer.</source>
            <translation>机器生成的应付内容，到哪家客户都一样。</translation>
        </message>
        <message>
            <source>So many alike notes</source>
            <translation>雷同记录的条数</translation>
        </message>
        <message>
            <source>Two may be chance.</source>
            <translation>两条可能是巧合。</translation>
        </message>
        <message>
            <source>About so many customers</source>
            <translation>涉及的客户数</translation>
        </message>
        <message>
            <source>The same note twice about one customer may be a correction.</source>
            <translation>同一客户写两次可能是更正。</translation>
        </message>
        <message>
            <source>Visits that wait for one inquiry</source>
            <translation>等同一张询价单的拜访数</translation>
        </message>
        <message>
            <source>So many visits cannot all have caused it.</source>
            <translation>这么多次拜访不可能都促成了它。</translation>
        </message>
        <message>
            <source>Cause to choose: %1</source>
            <translation>可选原因：%1</translation>
        </message>
        <message>
            <source>A person chooses it; the program never does.</source>
            <translation>由人选择，程序从不代选。</translation>
        </message>
        <message>
            <source>%1 (%2, about %3)</source>
            <comment>proof, who can get it, days</comment>
            <translation>%1（%2，约 %3）</translation>
        </message>
        <message>
            <source>at once</source>
            <translation>立即</translation>
        </message>
        <message>
            <source>Visits that leave no minutes leave nothing to work with.</source>
            <translation>没有留下纪要的拜访，后面无从跟进。</translation>
        </message>
        <message>
            <source>A region that opens nothing new for days has stopped hunting.</source>
            <translation>连续几天没有新商机的大区，已经停止开拓。</translation>
        </message>
        <message>
            <source>Only proof stops this clock; editing a note does not.</source>
            <translation>只有佐证能让这个计时停下，改备注不行。</translation>
        </message>
        <message>
            <source>A customer who hears nothing for days hears from somebody else.</source>
            <translation>几天没人联系的客户，会有别人联系。</translation>
        </message>
        <message>
            <source>The project is not where it says it is; there is still time.</source>
            <translation>项目没到它说的位置；现在还来得及。</translation>
        </message>
        <message>
            <source>A missing part breaks the delivery date long before anybody notices.</source>
            <translation>缺件早在有人察觉之前就毁了交期。</translation>
        </message>
        <message>
            <source>Signed in the CRM, unknown to finance: either a number is missing or a contract is.</source>
            <translation>CRM 已签约，财务却不知道：不是少了编号，就是少了合同。</translation>
        </message>
        <message>
            <source>The customer promised something and it did not come: ask today.</source>
            <translation>客户答应的东西没有来：今天就问。</translation>
        </message>
        <message>
            <source>The month will not close as it is reported.</source>
            <translation>这个月不会像填报的那样收官。</translation>
        </message>
        <message>
            <source>One department has agreed and another has not for days: say who, and go there.</source>
            <translation>有的部门已同意，有的几天没动静：指出是谁，直接去找。</translation>
        </message>
        <message>
            <source>One visit written twice is one visit.</source>
            <translation>写两遍的拜访还是一次。</translation>
        </message>
        <message>
            <source>Who signed is gone: find the successor before the competitor does.</source>
            <translation>签字的人走了：抢在对手之前找到接任者。</translation>
        </message>
        <message>
            <source>A rebate outside the policy is a promise that somebody must take back.</source>
            <translation>政策之外的返点，迟早要有人收回。</translation>
        </message>
        <message>
            <source>Money without a contract belongs to nobody&apos;s result until it is known why.</source>
            <translation>没有合同的款项，在查清之前不算任何人的业绩。</translation>
        </message>
        <message>
            <source>switched off</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>working days</source>
            <translation>按工作日</translation>
        </message>
        <message>
            <source>by the clock on the wall</source>
            <translation>按自然时间</translation>
        </message>
        <message>
            <source>on paper only: %1</source>
            <translation>纸面繁荣时：%1</translation>
        </message>
        <message>
            <source>stopped by proof</source>
            <translation>由佐证终止计时</translation>
        </message>
        <message>
            <source>stopped by a stage</source>
            <translation>由阶段变更终止计时</translation>
        </message>
        <message>
            <source>%1: suggested step</source>
            <translation>%1: 建议动作</translation>
        </message>
        <message>
            <source>What the director is offered to do.</source>
            <translation>提供给总监的动作。</translation>
        </message>
        <message>
            <source>%1 %2 %3</source>
            <comment>type of project, node, its name</comment>
            <translation>%1 %2 %3</translation>
        </message>
        <message>
            <source>Stage %1: %2. Usually takes %3; longer is stuck.</source>
            <translation>阶段 %1：%2。常规用时 %3，更久即为卡住。</translation>
        </message>
        <message>
            <source>a document</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>an approval</source>
            <translation>审批</translation>
        </message>
        <message>
            <source>a contract in finance</source>
            <translation>财务合同</translation>
        </message>
        <message>
            <source>an inquiry</source>
            <translation>询价单</translation>
        </message>
        <message>
            <source>Stages and nodes</source>
            <translation>阶段与节点</translation>
        </message>
        <message>
            <source>What a stage means in steps that can be checked: 5 stages in 12 nodes, each with the proof that it demands.</source>
            <translation>把阶段落到可核查的步骤：5 个阶段分成 12 个节点，每个节点写明需要的佐证。</translation>
        </message>
        <message>
            <source>%1, stage of the CRM: %2</source>
            <translation>%1，CRM 阶段：%2</translation>
        </message>
        <message>
            <source>So that a word of the old system can be held against its proof.</source>
            <translation>让旧系统里的说法能与佐证对照。</translation>
        </message>
        <message>
            <source>Signals</source>
            <translation>异常信号</translation>
        </message>
        <message>
            <source>What makes an action for the director, from when on, and how urgent it is.</source>
            <translation>什么会成为总监的待办、从何时算起、有多紧急。</translation>
        </message>
        <message>
            <source>Events and checks</source>
            <translation>事件与校验</translation>
        </message>
        <message>
            <source>What reps do, and which of it has an objective test. What has none is counted and never scored.</source>
            <translation>销售做了什么，其中哪些有客观检验。没有检验的只计数，不计分。</translation>
        </message>
        <message>
            <source>a person&apos;s word alone</source>
            <translation>仅凭个人口述</translation>
        </message>
        <message>
            <source>Checked against other systems as soon as it is read.</source>
            <translation>读入后立即与其他系统交叉校验。</translation>
        </message>
        <message>
            <source>No system can refute it, so it proves nothing.</source>
            <translation>没有系统能证伪，所以不能证明什么。</translation>
        </message>
        <message>
            <source>Electronic trail</source>
            <translation>电子轨迹</translation>
        </message>
        <message>
            <source>Which originals a project leaves behind about price and delivery; customers&apos; promises come from the CRM by themselves.</source>
            <translation>项目在价格和交付上应留下哪些电子原件；客户承诺自动取自 CRM.</translation>
        </message>
        <message>
            <source>Delivery: %1</source>
            <translation>交付条款：%1</translation>
        </message>
        <message>
            <source>Price: %1</source>
            <translation>价格协商：%1</translation>
        </message>
        <message>
            <source>%1, from node %2 on</source>
            <translation>%1，自节点 %2 起</translation>
        </message>
        <message>
            <source>A line in somebody&apos;s own ledger does not count.</source>
            <translation>个人台账里的一行不算。</translation>
        </message>
        <message>
            <source>Rebates</source>
            <translation>返点</translation>
        </message>
        <message>
            <source>Which customer gets which rebate. The amount appears only when all three checks have passed.</source>
            <translation>哪些客户享受哪种返点。三项校验全部通过后才显示金额。</translation>
        </message>
        <message>
            <source>rate</source>
            <translation>比例</translation>
        </message>
        <message>
            <source>Of the order at hand, for returning customers, in categories in scope.</source>
            <translation>针对本次订单，限老客户、范围内品类。</translation>
        </message>
        <message>
            <source>from a total of</source>
            <translation>累计门槛</translation>
        </message>
        <message>
            <source>Reached exactly is reached.</source>
            <translation>恰好达到即为达到。</translation>
        </message>
        <message>
            <source>total of</source>
            <translation>累计期</translation>
        </message>
        <message>
            <source>The months that end with the order&apos;s day.</source>
            <translation>截至订单当天的若干个月。</translation>
        </message>
        <message>
            <source>without the order itself</source>
            <translation>不含本订单</translation>
        </message>
        <message>
            <source>An order does not earn its own rebate.</source>
            <translation>订单不能为自己挣得返点。</translation>
        </message>
        <message>
            <source>returned goods are deducted</source>
            <translation>扣除退货</translation>
        </message>
        <message>
            <source>What went back was not bought.</source>
            <translation>退回的不算购买。</translation>
        </message>
        <message>
            <source>in force</source>
            <translation>有效期</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 至 %2</translation>
        </message>
        <message>
            <source>further notice</source>
            <translation>另行通知</translation>
        </message>
        <message>
            <source>An order is judged by the policy of its own day.</source>
            <translation>订单按其当日的政策判定。</translation>
        </message>
        <message>
            <source>orders worked out unasked</source>
            <translation>主动核算的订单</translation>
        </message>
        <message>
            <source>Older orders are worked out only where a rebate was claimed.</source>
            <translation>更早的订单仅在有人申报返点时核算。</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>日历</translation>
        </message>
        <message>
            <source>Which days are worked, for rules that count working days. A file calendar.toml in the data folder takes the place of the one that came with the program.</source>
            <translation>按工作日计算的规则以此为准。数据文件夹中的 calendar.toml 会取代随程序附带的日历。</translation>
        </message>
        <message>
            <source>Known</source>
            <translation>已知范围</translation>
        </message>
        <message>
            <source>Outside of it only weekends are known, and every figure that this touches says so.</source>
            <translation>范围之外只知道周末，受影响的数字都会注明。</translation>
        </message>
        <message>
            <source>Public holidays</source>
            <translation>法定节假日</translation>
        </message>
        <message>
            <source>Nobody is late on a holiday.</source>
            <translation>节假日没有人算迟到。</translation>
        </message>
        <message>
            <source>Weekend days that are worked</source>
            <translation>调休工作日</translation>
        </message>
        <message>
            <source>They make up for a holiday.</source>
            <translation>用来补假期。</translation>
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
            <translation>返点有异议</translation>
        </message>
        <message>
            <source>cause recorded</source>
            <translation>已登记原因</translation>
        </message>
        <message>
            <source>evidence attached</source>
            <translation>已附佐证</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>拜访</translation>
        </message>
        <message>
            <source>Inquiry</source>
            <translation>询价</translation>
        </message>
        <message>
            <source>Campaign</source>
            <translation>市场活动</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>订单</translation>
        </message>
        <message>
            <source>Contract</source>
            <translation>合同</translation>
        </message>
        <message>
            <source>Shipment</source>
            <translation>出库</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>回款</translation>
        </message>
    </context>
</TS>
