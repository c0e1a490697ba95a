#pragma once

#include "core/customer/normalised.h"
#include "core/data/normalisations.h"
#include "core/text/pinyin.h"
#include "core/usecase/session.h"

#include <QJsonObject>

#include <functional>

/// For how long a run can be undone.
inline constexpr qint64 daysToUndo = 30;
/// How many members a turn looks at.
inline constexpr int normalisedATurn = 500;

/// What would change of one member, or why it is refused.
struct NormalMember
{
    Member member;
    std::vector<NormalChange> changes;
    std::optional<Error> refusal = {}; ///< a fact that would not fit, or a phone that another member has
};

/// A turn of a run.
struct NormalTurn
{
    NormalisationRun run;
    std::vector<NormalMember> refused; ///< in this turn
    bool more = false;
};

/// A turn of an undo.
struct NormalUndo
{
    qint64 restored = 0;
    std::vector<std::pair<QString, QString>> kept; ///< numbers, and why: "changed since", "merged since"
    qint64 after = 0;                              ///< the row to go on from
    bool more = false;
};

/// Members of whom something would change, in order of enrolment, until `each` answers false; nothing is
/// written. `fields` of normalFields(), empty: all. Refuses NotPermitted (importMembers), VaultClosed and
/// InvalidInput (the field).
Result<> previewNormalisation(const Connection &main, const Connection &keys, const Session &who,
                              const QStringList &fields, Timestamp now,
                              const std::function<bool(const NormalMember &)> &each);

/// Begins a run, in which nothing is changed yet. Refuses as above.
Result<NormalisationRun> beginNormalisation(Transaction &transaction, const Session &who,
                                            const QStringList &fields, Timestamp now, const Random &random);
/// The next members of it, a batch to a transaction: seal, tokens, history, audit and event as any change;
/// what was sealed before is kept under the member's own key. When somebody changed a member that is no
/// obstacle. Refuses as above, and NotFound.
Result<NormalTurn> continueNormalisation(Transaction &transaction, const Session &who,
                                         const Id<NormalisationRun> &run, Timestamp now, const Random &random,
                                         Pinyin &pinyin);
/// Puts back the members behind row `after`, a batch to a transaction. Who was changed or merged since stays
/// as they are and is named; repeated, those are tried again. Refuses as above, NotFound, and Expired once
/// daysToUndo days are over.
Result<NormalUndo> undoNormalisation(Transaction &transaction, const Session &who,
                                     const Id<NormalisationRun> &run, qint64 after, Timestamp now,
                                     const Random &random, Pinyin &pinyin);

/// As somebody sees a value who may not see members in full.
QString maskedNormal(const QString &field, const QString &value);
/// {"number","changes":[{"field","before","after","why"}]}, masked unless `plain`; with "refused" in place of
/// changes where it is.
QJsonObject toJson(const NormalMember &member, bool plain);
/// {"id","at","user","fields","changed","refused","ended","undone"?,"left"}
QJsonObject toJson(const Connection &connection, const NormalisationRun &run);
