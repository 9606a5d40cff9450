<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>HealthGauge</name>
    <message numerus="yes">
        <source>%n key part(s) watched</source>
        <translation>
            <numerusform>%n key part watched</numerusform>
            <numerusform>%n key parts watched</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewEvidence</name>
    <message numerus="yes">
        <source>%n open project(s)</source>
        <translation>
            <numerusform>%n open project</numerusform>
            <numerusform>%n open projects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message numerus="yes">
        <source>%n system(s) behind</source>
        <translation>
            <numerusform>%n system behind</numerusform>
            <numerusform>%n systems behind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::ActionsPage</name>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::EvidencePanel</name>
    <message numerus="yes">
        <source>Reading %n record(s) …</source>
        <translation>
            <numerusform>Reading %n record …</numerusform>
            <numerusform>Reading %n records …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::Navigation</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::Notifier</name>
    <message numerus="yes">
        <source>and %n more red action(s)</source>
        <translation>
            <numerusform>and %n more red action</numerusform>
            <numerusform>and %n more red actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::OverviewPage</name>
    <message numerus="yes">
        <source>%n advance(s)</source>
        <translation>
            <numerusform>%n advance</numerusform>
            <numerusform>%n advances</numerusform>
        </translation>
    </message>
</context>
    <context>
        <name>plumbline::ui::RegionChoice</name>
        <message numerus="yes">
            <source>%n regions</source>
            <translation>
                <numerusform>%n region</numerusform>
                <numerusform>%n regions</numerusform>
            </translation>
        </message>
    </context>
<context>
    <name>plumbline::ui::RemovalDialog</name>
    <message numerus="yes">
        <source>%n decision(s) that wait to be sent to it are not sent any more. What you decided stays in the audit trail.</source>
        <translation>
            <numerusform>%n decision that waits to be sent to it is not sent any more. What you decided stays in the audit trail.</numerusform>
            <numerusform>%n decisions that wait to be sent to it are not sent any more. What you decided stays in the audit trail.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::SyncPanel</name>
    <message numerus="yes">
        <source>%n row(s) could not be read and were set aside</source>
        <translation>
            <numerusform>%n row could not be read and was set aside</numerusform>
            <numerusform>%n rows could not be read and were set aside</numerusform>
        </translation>
    </message>
</context>
    <context>
        <name>plumbline::ui::DataPage</name>
        <message numerus="yes">
            <source>%n row(s) set aside because they could not be read</source>
            <translation>
                <numerusform>%n row set aside because it could not be read</numerusform>
                <numerusform>%n rows set aside because they could not be read</numerusform>
            </translation>
        </message>
    </context>
<context>
    <name>Bridge</name>
    <message numerus="yes">
        <source>%n more, or shared with other regions</source>
        <translation>
            <numerusform>%n more, or shared with other regions</numerusform>
            <numerusform>%n more, or shared with other regions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::StoryModel</name>
    <message numerus="yes">
        <source>%n inquiry(s) around it</source>
        <translation>
            <numerusform>%n inquiry around it</numerusform>
            <numerusform>%n inquiries around it</numerusform>
        </translation>
    </message>
</context>
</TS>
