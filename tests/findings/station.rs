//! The station line against the heading.

use super::found;

#[test]
fn the_serial_of_the_station_is_that_of_the_message() {
    found(
        "
DE RUEHLI #0124 0451030
^^^^^^^^^^^^^^^^^^^^^^^ mrn-mismatch
R 141030Z FEB 08
FM AMEMBASSY LISBON
UNCLAS LISBON 000123
SUBJECT: THE LAMP
1. (U) The lamp burns.
",
    );
    // Stations count to 9,999.
    found(
        "
DE RUEHLI #0123 0451030
R 141030Z FEB 08
UNCLAS LISBON 010123
SUBJECT: THE LAMP
1. (U) The lamp burns.
",
    );
}

#[test]
fn the_day_of_the_station_is_that_of_the_group() {
    found(
        "
DE RUEHLI #0123 0481030
^^^^^^^^^^^^^^^^^^^^^^^ date-mismatch
R 141030Z FEB 08
UNCLAS LISBON 000123
SUBJECT: THE LAMP
1. (U) The lamp burns.
",
    );
    // The turn of the year.
    found(
        "
DE RUEHC #0123 0010010
R 312350Z DEC 07
UNCLAS STATE 000123
SUBJECT: THE LAMP
1. (U) The lamp burns.
",
    );
}

#[test]
fn the_time_of_the_station_is_near_that_of_the_group() {
    found(
        "
DE RUEHLI #0123 0450730
^^^^^^^^^^^^^^^^^^^^^^^ station-time
R 141030Z FEB 08
UNCLAS LISBON 000123
SUBJECT: THE LAMP
1. (U) The lamp burns.
",
    );
    found(
        "
DE RUEHLI #0123 0460130
^^^^^^^^^^^^^^^^^^^^^^^ station-time
R 141030Z FEB 08
UNCLAS LISBON 000123
SUBJECT: THE LAMP
1. (U) The lamp burns.
",
    );
    // The Department sends hours later, on the next day even.
    found(
        "
DE RUEHC #0123 0460730
R 141030Z FEB 08
UNCLAS STATE 000123
SUBJECT: THE LAMP
1. (U) The lamp burns.
",
    );
}

#[test]
fn the_station_is_that_of_the_post() {
    found(
        "
DE RUEHFR #0123 0451030
^^^^^^^^^^^^^^^^^^^^^^^ station-mismatch
R 141030Z FEB 08
FM AMEMBASSY LISBON
UNCLAS LISBON 000123
SUBJECT: THE LAMP
1. (U) The lamp burns.
",
    );
    // Posts of one city share a station, and stations come and go.
    for (station, post) in [("RUEHBS", "USEU BRUSSELS"), ("RUEHXX", "LISBON"), ("RUEHLI", "NOWHERE")] {
        found(&format!(
            "DE {station} #0123 0451030\nR 141030Z FEB 08\nUNCLAS {post} 000123\nSUBJECT: THE LAMP\n1. (U) The lamp burns.\n"
        ));
    }
}

#[test]
fn the_section_of_the_station_is_that_of_the_heading() {
    found(
        "
DE RUEHLI #0123/02 0451030
^^^^^^^^^^^^^^^^^^^^^^^^^^ section-mismatch
R 141030Z FEB 08
UNCLAS SECTION 01 OF 02 LISBON 000123
SUBJECT: THE LAMP
1. (U) The lamp burns.
LISBON 00000123  002 OF 002
2. (U) The road is open.
",
    );
    // Stations write `/01` for a telegram of one section, too.
    found(
        "
DE RUEHLI #0123/01 0451030
R 141030Z FEB 08
UNCLAS LISBON 000123
SUBJECT: THE LAMP
1. (U) The lamp burns.
",
    );
}
