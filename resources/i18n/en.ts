<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) open at the problem desk</source>
        <translation>
            <numerusform>%n case open at the problem desk</numerusform>
            <numerusform>%n cases open at the problem desk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) to check later</source>
        <translation>
            <numerusform>%n cell to check later</numerusform>
            <numerusform>%n cells to check later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) exist only on this laptop</source>
        <translation>
            <numerusform>%n change exists only on this laptop</numerusform>
            <numerusform>%n changes exist only on this laptop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not exchanged yet</source>
        <translation>
            <numerusform>%n change not exchanged yet</numerusform>
            <numerusform>%n changes not exchanged yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of a laptop that was shut out do not count</source>
        <translation>
            <numerusform>%n change of a laptop that was shut out does not count</numerusform>
            <numerusform>%n changes of a laptop that was shut out do not count</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed since, so left as it is</source>
        <translation>
            <numerusform>%n changed since, so left as it is</numerusform>
            <numerusform>%n changed since, so left as it is</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clean</source>
        <translation>
            <numerusform>%n clean</numerusform>
            <numerusform>%n clean</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) closed</source>
        <translation>
            <numerusform>%n day closed</numerusform>
            <numerusform>%n days closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided by you</source>
        <translation>
            <numerusform>%n decided by you</numerusform>
            <numerusform>%n decided by you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differing field(s)</source>
        <translation>
            <numerusform>%n differing field</numerusform>
            <numerusform>%n differing fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) short</source>
        <translation>
            <numerusform>%n digit short</numerusform>
            <numerusform>%n digits short</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) too many</source>
        <translation>
            <numerusform>%n digit too many</numerusform>
            <numerusform>%n digits too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n double handover(s)</source>
        <translation>
            <numerusform>%n double handover</numerusform>
            <numerusform>%n double handovers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n double handover(s) to decide</source>
        <translation>
            <numerusform>%n double handover to decide</numerusform>
            <numerusform>%n double handovers to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) filled differently</source>
        <translation>
            <numerusform>%n field filled differently</numerusform>
            <numerusform>%n fields filled differently</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) must be looked at again</source>
        <translation>
            <numerusform>%n field must be looked at again</numerusform>
            <numerusform>%n fields must be looked at again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read before</source>
        <translation>
            <numerusform>%n file read before</numerusform>
            <numerusform>%n files read before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved in {folder}.</source>
        <translation>
            <numerusform>%n file saved in {folder}.</numerusform>
            <numerusform>%n files saved in {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that cannot be read</source>
        <translation>
            <numerusform>%n file that cannot be read</numerusform>
            <numerusform>%n files that cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were left alone</source>
        <translation>
            <numerusform>%n file was left alone</numerusform>
            <numerusform>%n files were left alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fit</source>
        <translation>
            <numerusform>%n fits</numerusform>
            <numerusform>%n fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have a proposal.</source>
        <translation>
            <numerusform>%n has a proposal.</numerusform>
            <numerusform>%n have a proposal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are counted</source>
        <translation>
            <numerusform>%n item is counted</numerusform>
            <numerusform>%n items are counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) entered.</source>
        <translation>
            <numerusform>%n item entered.</numerusform>
            <numerusform>%n items entered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matter(s) need attention</source>
        <translation>
            <numerusform>%n matter needs attention</numerusform>
            <numerusform>%n matters need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matter(s) to look at</source>
        <translation>
            <numerusform>%n matter to look at</numerusform>
            <numerusform>%n matters to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n may fit</source>
        <translation>
            <numerusform>%n may fit</numerusform>
            <numerusform>%n may fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notice(s)</source>
        <translation>
            <numerusform>%n notice</numerusform>
            <numerusform>%n notices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of 33 words</source>
        <translation>
            <numerusform>%n of 33 words</numerusform>
            <numerusform>%n of 33 words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them in hidden rows</source>
        <translation>
            <numerusform>%n of them in hidden rows</numerusform>
            <numerusform>%n of them in hidden rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) left</source>
        <translation>
            <numerusform>%n pair left</numerusform>
            <numerusform>%n pairs left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of look-alikes</source>
        <translation>
            <numerusform>%n pair of look-alikes</numerusform>
            <numerusform>%n pairs of look-alikes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) are on their way to the printer.</source>
        <translation>
            <numerusform>%n paper is on its way to the printer.</numerusform>
            <numerusform>%n papers are on their way to the printer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people fit. Press a number to choose.</source>
        <translation>
            <numerusform>%n person fits. Press a number to choose.</numerusform>
            <numerusform>%n people fit. Press a number to choose.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) are in the letter.</source>
        <translation>
            <numerusform>%n person is in the letter.</numerusform>
            <numerusform>%n people are in the letter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) decided.</source>
        <translation>
            <numerusform>%n person decided.</numerusform>
            <numerusform>%n people decided.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) moved to desk {desk}.</source>
        <translation>
            <numerusform>%n person moved to desk {desk}.</numerusform>
            <numerusform>%n persons moved to desk {desk}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) need a reason</source>
        <translation>
            <numerusform>%n person needs a reason</numerusform>
            <numerusform>%n people need a reason</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) of a similar name outside this session</source>
        <translation>
            <numerusform>%n person of a similar name outside this session</numerusform>
            <numerusform>%n people of a similar name outside this session</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) proposed.</source>
        <translation>
            <numerusform>%n person proposed.</numerusform>
            <numerusform>%n people proposed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) registered in this office</source>
        <translation>
            <numerusform>%n person registered in this office</numerusform>
            <numerusform>%n people registered in this office</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) came damaged</source>
        <translation>
            <numerusform>%n photo came damaged</numerusform>
            <numerusform>%n photos came damaged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) with news</source>
        <translation>
            <numerusform>%n place with news</numerusform>
            <numerusform>%n places with news</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) accepted.</source>
        <translation>
            <numerusform>%n proposal accepted.</numerusform>
            <numerusform>%n proposals accepted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are open again.</source>
        <translation>
            <numerusform>%n question is open again.</numerusform>
            <numerusform>%n questions are open again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) were decided.</source>
        <translation>
            <numerusform>%n question was decided.</numerusform>
            <numerusform>%n questions were decided.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s)</source>
        <translation>
            <numerusform>%n receipt</numerusform>
            <numerusform>%n receipts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) voided</source>
        <translation>
            <numerusform>%n receipt voided</numerusform>
            <numerusform>%n receipts voided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) noted.</source>
        <translation>
            <numerusform>%n result noted.</numerusform>
            <numerusform>%n results noted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are in the register</source>
        <translation>
            <numerusform>%n row is in the register</numerusform>
            <numerusform>%n rows are in the register</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) come in without this value.</source>
        <translation>
            <numerusform>%n row come in without this value.</numerusform>
            <numerusform>%n rows come in without this value.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) held</source>
        <translation>
            <numerusform>%n row held</numerusform>
            <numerusform>%n rows held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of lists to look at</source>
        <translation>
            <numerusform>%n row of lists to look at</numerusform>
            <numerusform>%n rows of lists to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) to decide</source>
        <translation>
            <numerusform>%n row to decide</numerusform>
            <numerusform>%n rows to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) typed</source>
        <translation>
            <numerusform>%n row typed</numerusform>
            <numerusform>%n rows typed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) wait in lists</source>
        <translation>
            <numerusform>%n row wait in lists</numerusform>
            <numerusform>%n rows wait in lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were read by one clerk only.</source>
        <translation>
            <numerusform>%n row was read by one clerk only.</numerusform>
            <numerusform>%n rows were read by one clerk only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {file}</source>
        <translation>
            <numerusform>%n row written to {file}</numerusform>
            <numerusform>%n rows written to {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s).</source>
        <translation>
            <numerusform>%n row.</numerusform>
            <numerusform>%n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that only its author can take back</source>
        <translation>
            <numerusform>%n that only its author can take back</numerusform>
            <numerusform>%n that only its author can take back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be looked at</source>
        <translation>
            <numerusform>%n to be looked at</numerusform>
            <numerusform>%n to be looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) stay as they are.</source>
        <translation>
            <numerusform>%n value stays as they are.</numerusform>
            <numerusform>%n values stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n year old</numerusform>
            <numerusform>%n years old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n second(s) left</source>
        <translation>
            <numerusform>About %n second left</numerusform>
            <numerusform>About %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check %n row(s)</source>
        <translation>
            <numerusform>Check %n row</numerusform>
            <numerusform>Check %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decide %n double handover(s)</source>
        <translation>
            <numerusform>Decide %n double handover</numerusform>
            <numerusform>Decide %n double handovers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Go on, hold %n row(s)</source>
        <translation>
            <numerusform>Go on, hold %n row</numerusform>
            <numerusform>Go on, hold %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Gone in %n second(s)</source>
        <translation>
            <numerusform>Gone in %n second</numerusform>
            <numerusform>Gone in %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Laptop {laptop}&apos;s value for %n</source>
        <translation>
            <numerusform>Laptop {laptop}&apos;s value for %n</numerusform>
            <numerusform>Laptop {laptop}&apos;s value for %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note %n result(s)</source>
        <translation>
            <numerusform>Note %n result</numerusform>
            <numerusform>Note %n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %n paper(s)</source>
        <translation>
            <numerusform>Print %n paper</numerusform>
            <numerusform>Print %n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Problem desk: %n open case(s)</source>
        <translation>
            <numerusform>Problem desk: %n open case</numerusform>
            <numerusform>Problem desk: %n open cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %n file(s)</source>
        <translation>
            <numerusform>Read %n file</numerusform>
            <numerusform>Read %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Received: %n change(s)</source>
        <translation>
            <numerusform>Received: %n change</numerusform>
            <numerusform>Received: %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Received: %n picture(s)</source>
        <translation>
            <numerusform>Received: %n picture</numerusform>
            <numerusform>Received: %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n paper(s)</source>
        <translation>
            <numerusform>Save %n paper</numerusform>
            <numerusform>Save %n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n row(s)</source>
        <translation>
            <numerusform>Save %n row</numerusform>
            <numerusform>Save %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent: %n change(s)</source>
        <translation>
            <numerusform>Sent: %n change</numerusform>
            <numerusform>Sent: %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent: %n picture(s)</source>
        <translation>
            <numerusform>Sent: %n picture</numerusform>
            <numerusform>Sent: %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The day is planned: %n person(s) on the list.</source>
        <translation>
            <numerusform>The day is planned: %n person on the list.</numerusform>
            <numerusform>The day is planned: %n people on the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last backup is %n day(s) old</source>
        <translation>
            <numerusform>The last backup is %n day old</numerusform>
            <numerusform>The last backup is %n days old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last decision was undone; %n row(s) are open again.</source>
        <translation>
            <numerusform>The last decision was undone; %n row is open again.</numerusform>
            <numerusform>The last decision was undone; %n rows are open again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newer value for all %n</source>
        <translation>
            <numerusform>The newer value for all %n</numerusform>
            <numerusform>The newer value for all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Try again in %n second.</numerusform>
            <numerusform>Try again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Type from %n file(s)</source>
        <translation>
            <numerusform>Type from %n file</numerusform>
            <numerusform>Type from %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>file with all %n change(s)</source>
        <translation>
            <numerusform>file with all %n change</numerusform>
            <numerusform>file with all %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>received %n change(s)</source>
        <translation>
            <numerusform>received %n change</numerusform>
            <numerusform>received %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{place}: %n change(s) of this laptop to write</source>
        <translation>
            <numerusform>{place}: %n change of this laptop to write</numerusform>
            <numerusform>{place}: %n changes of this laptop to write</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{place}: %n new file(s) from laptop {laptops}</source>
        <translation>
            <numerusform>{place}: %n new file from laptop {laptops}</numerusform>
            <numerusform>{place}: %n new files from laptop {laptops}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{rows} on %n sheet(s)</source>
        <translation>
            <numerusform>{rows} on %n sheet</numerusform>
            <numerusform>{rows} on %n sheets</numerusform>
        </translation>
    </message>
</context>
</TS>
