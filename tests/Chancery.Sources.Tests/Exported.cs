namespace Chancery.Sources.Tests;

/// <summary>Exports of news databases as people have them on disk, with invented reports.</summary>
internal static class Exported
{
    public const string Bulk = """


                                    1 of 2 DOCUMENTS

                                  The Gazette (Nairobi)

                            March 10, 2026 Tuesday 10:15 AM GMT
                                 Late Edition - Final

        Border to reopen

        BYLINE: Amina Wanjiru, Border Desk

        SECTION: NEWS; Pg. 4

        LENGTH: 43 words

        Kenya's foreign minister met her Ugandan counterpart in Kam-
        pala on Tuesday, and both said that the border would
        reopen within a week.

        LONDON: Traders had complained for months.

        LOAD-DATE: March 11, 2026

        LANGUAGE: ENGLISH; ENGLISH

        PUBLICATION-TYPE: Newspaper

                            Copyright 2026 The Gazette
                               All Rights Reserved

                                    2  of  2   DOCUMENTS

                                  Le Courrier

                               mardi 3 mars 2026

        Des pourparlers

        LENGTH: 6 mots

        Les ministres se sont rencontrés.

        LANGUAGE: FRENCH
        """;

    public const string Uni = """
        Job Number: 12345

        Documents (2)

        1. Border to reopen

        2. Rain at last

        Border to reopen

        The Gazette (Nairobi)

        March 10, 2026 Tuesday

        Copyright 2026 The Gazette All Rights Reserved

        Section: NEWS; Pg. 4

        Length: 43 words

        Byline: Amina Wanjiru

        Body

        Kenya's foreign minister met her Ugandan counterpart in Kampala on Tuesday.

        Traders had complained for months.

        Classification

        Language: ENGLISH

        Subject: BORDER CONTROL (90%)

        Load-Date: March 11, 2026

        End of Document

        Rain at last

        Wetterdienst

        Donnerstag, 12. März 2026

        Byline: Ein Mensch

        Length: 6 words

        Copyright 2026 Wetterdienst

        Body

        It rained in Kitui.

        Load-Date: March 12, 2026

        End of Document
        """;

    public const string Codes = """
        HD  Border to reopen
        BY  Amina Wanjiru
        WC  43 words
        PD  10 March 2026
        ET  10:15
        SN  The Gazette
        SC  GAZ
        LA  English
        CY  (c) 2026 The Gazette

        LP  Kenya's foreign minister met her Ugandan counterpart in Kampala on Tuesday.

        TD
        Traders had complained for months.
        IN the end both sides gave way.

        CO  gaz : The Gazette
        AN  Document GAZ0000020260310em3a00001

        SE  News
        HD  Rain at last
        WC  4 words
        PD  11 March 2026
        SN  The Gazette
        LP  It rained in Kitui.
        AN  Document GAZ0000020260311em3b00002
        """;

    public const string Print = """
        News
        Border to reopen
        By Amina Wanjiru
        43 words
        10 March 2026
        10:15 GMT
        The Gazette
        GAZ
        English
        Copyright 2026 The Gazette. All rights reserved.

        Kenya's foreign minister met her Ugandan counterpart in Kampala on Tuesday.

        Traders had complained for months.

        Document GAZ0000020260310em3a00001

        Rain at last
        4 words
        11 March 2026
        The Gazette
        English
        (c) 2026 The Gazette

        It rained in Kitui.

        Document GAZ0000020260311em3b00002
        """;
}
