#pragma once

#include "core/text/pinyin.h"
#include "tests/core/usecase/scriptedshop.h"

/// A shop whose members earn by a programme, in March 2026: each day is told by its number, at noon. The 5th
/// is a Thursday.
class ProgrammeShop : public ScriptedShop
{
    Q_OBJECT

protected:
    void openAsAdministrator();
    void setProgramme(const QByteArray &json);
    /// BASE a point for 1.00, THU twice on Thursdays, BDAY three times from two days before a birthday to one
    /// after, WELCOME 50 at first, TOPUP 5 for 100.00, FRIEND 200 from 5.00.
    void setWholeProgramme();
    void change(const QString &number, const QByteArray &json);
    /// One piece each of "P10" or "P10,P5", for a member.
    Result<Receipt> buy(const QString &goods, const QString &member = QStringLiteral("M1"), int day = 4);
    /// One piece of a line, counted from 1.
    Result<Receipt> giveBack(const Receipt &receipt, int line, int day = 5);
    /// One piece of a line for one of `code`; up to 100.00 in cash where that costs more.
    Result<Receipt> swap(const Receipt &receipt, int line, const QString &code, int day = 4,
                         bool isDearer = false);
    Points pointsOf(const QString &number);
    /// "BASE 10, THU 10"
    QString earnedIn(const Receipt &receipt);
    template <class Work> auto write(Work work) { return m_shop->database->writeNow(work); }
    static QString isoOf(int day);
    static Timestamp at(int day) { return *Timestamp::fromIso(isoOf(day)); }

    Pinyin m_pinyin;
};
