//! Days, orders and what they make possible.

use super::found;

#[test]
fn the_day_of_declassification_is_within_25_years() {
    for (day, code) in [("02/14/2034", "declassification-date"), ("02/13/2008", "declassification-date")] {
        found(&format!(
            "R 141030Z FEB 08\nC O N F I D E N T I A L LISBON 000123\nE.O. 12958: DECL: {day}\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^ {code}\nSUBJECT: THE LAMP\n1. (C) The lamp burns.\n"
        ));
    }
    for day in ["02/14/2018", "12/31/2033", "OADR", "25X1", "X1"] {
        found(&format!(
            "R 141030Z FEB 08\nC O N F I D E N T I A L LISBON 000123\nE.O. 12958: DECL: {day}\nSUBJECT: THE LAMP\n1. (C) The lamp burns.\n"
        ));
    }
}

#[test]
fn the_time_of_the_page_is_that_of_the_group() {
    found(
        "
Reference IDCreatedClassificationOrigin
08LISBON1232008-02-15 10:30CONFIDENTIALEmbassy Lisbon
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ date-mismatch
R 141030Z FEB 08
C O N F I D E N T I A L LISBON 000123
SUBJECT: THE LAMP
1. (C) The lamp burns.
",
    );
}

#[test]
fn the_order_is_one_of_its_day() {
    found(
        "
R 141030Z FEB 08
C O N F I D E N T I A L LISBON 000123
E.O. 12598: DECL: 02/14/2018
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ order-unknown
SUBJECT: THE LAMP
1. (C) The lamp burns.
",
    );
    found(
        "
R 141030Z FEB 08
C O N F I D E N T I A L LISBON 000123
E.O. 13526: DECL: 02/14/2018
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ order-mismatch
SUBJECT: THE LAMP
1. (C) The lamp burns.
",
    );
    found(
        "
R 141030Z FEB 90
C O N F I D E N T I A L LISBON 000123
E.O. 12065: GDS 2/14/96 (DOE, JANE) OR-P
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ order-mismatch
SUBJECT: THE LAMP
1. (C) The lamp burns.
",
    );
    // The new order's first months and the old one's last.
    for (group, order) in [("R 141030Z FEB 10", "13526"), ("R 141030Z OCT 10", "12958"), ("R 141030Z NOV 95", "12356")] {
        found(&format!(
            "{group}\nC O N F I D E N T I A L LISBON 000123\nE.O. {order}: DECL: OADR\nSUBJECT: THE LAMP\n1. (C) The lamp burns.\n"
        ));
    }
}

#[test]
fn the_reasons_stand_in_the_section_of_their_day() {
    found(
        "
R 141030Z FEB 08
C O N F I D E N T I A L LISBON 000123
E.O. 12958: DECL: 02/14/2018
SUBJECT: THE LAMP
Classified By: Ambassador Jane Amberley for reasons 1.5 (b) and (d).
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reason-mismatch
1. (C) The lamp burns.
",
    );
    found(
        "
R 141030Z FEB 01
C O N F I D E N T I A L LISBON 000123
E.O. 12958: DECL: 02/14/2011
SUBJECT: THE LAMP
Classified By: Ambassador Jane Amberley for reasons 1.4 (b) and (d).
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reason-mismatch
1. (C) The lamp burns.
",
    );
    for (group, section) in [("R 141030Z FEB 01", "1.5"), ("R 141030Z JUN 03", "1.5"), ("R 141030Z APR 03", "1.4")] {
        found(&format!(
            "{group}\nC O N F I D E N T I A L LISBON 000123\nE.O. 12958: DECL: 02/14/2013\nSUBJECT: THE LAMP\nClassified By: Ambassador Jane Amberley for reasons {section} (b).\n1. (C) The lamp burns.\n"
        ));
    }
}
