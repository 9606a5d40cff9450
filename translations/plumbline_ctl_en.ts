<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BacktestCommand</name>
    <message numerus="yes">
        <source>%1 from %2 to %3: %n fire(s)</source>
        <translation>
            <numerusform>%1 from %2 to %3: %n fire</numerusform>
            <numerusform>%1 from %2 to %3: %n fires</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BriefingCommand</name>
    <message numerus="yes">
        <source>%1: %n page(s)</source>
        <translation>
            <numerusform>%1: %n page</numerusform>
            <numerusform>%1: %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecideCommands</name>
    <message numerus="yes">
        <source>Stored; %n entry(s) queued for company systems.</source>
        <translation>
            <numerusform>Stored; %n entry queued for company systems.</numerusform>
            <numerusform>Stored; %n entries queued for company systems.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoctorCommand</name>
    <message numerus="yes">
        <source>, %n row(s) set aside</source>
        <translation>
            <numerusform>, %n row set aside</numerusform>
            <numerusform>, %n rows set aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message numerus="yes">
        <source>%1: %2, from %n record(s)</source>
        <translation>
            <numerusform>%1: %2, from %n record</numerusform>
            <numerusform>%1: %2, from %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, one customer in %n source record(s)</source>
        <translation>
            <numerusform>%1: %2, one customer in %n source record</numerusform>
            <numerusform>%1: %2, one customer in %n source records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExplainOutput</name>
    <message numerus="yes">
        <source>... and %n more record(s)</source>
        <translation>
            <numerusform>... and %n more record</numerusform>
            <numerusform>... and %n more records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxCommands</name>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceCommands</name>
    <message numerus="yes">
        <source>%n record(s) that were read stay.</source>
        <translation>
            <numerusform>%n record that was read stays.</numerusform>
            <numerusform>%n records that were read stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that were read are gone from this computer.</source>
        <translation>
            <numerusform>%n record that was read is gone from this computer.</numerusform>
            <numerusform>%n records that were read are gone from this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) that waited for it are not sent.</source>
        <translation>
            <numerusform>%n decision that waited for it is not sent.</numerusform>
            <numerusform>%n decisions that waited for it are not sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncCommand</name>
    <message numerus="yes">
        <source>%1: %n row(s) removed as confirmed; their history is kept</source>
        <translation>
            <numerusform>%1: %n row removed as confirmed; its history is kept</numerusform>
            <numerusform>%1: %n rows removed as confirmed; their history is kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsCommand</name>
    <message numerus="yes">
        <source>The chain of %n entry(s) is unbroken.</source>
        <translation>
            <numerusform>The chain of %n entry is unbroken.</numerusform>
            <numerusform>The chain of %n entries is unbroken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExplainParts</name>
    <message numerus="yes">
        <source>%n of that kind</source>
        <translation>
            <numerusform>%n of that kind</numerusform>
            <numerusform>%n of that kind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExplainEvents</name>
    <message numerus="yes">
        <source>%n inquiry(s) around its days</source>
        <translation>
            <numerusform>%n inquiry around its days</numerusform>
            <numerusform>%n inquiries around its days</numerusform>
        </translation>
    </message>
</context>
</TS>
