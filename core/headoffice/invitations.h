#pragma once

#include "core/headoffice/office.h"

/// A code that one till can enrol with, once, within three days. InvalidInput for a shop or till that is no
/// place code.
Result<QString> invite(Office &office, const QString &shop, const QString &till, const Random &random);

/// What a till sends to enrol, and gets.
struct EnrolRequest
{
    QString code;
    QByteArray certificateRequest; ///< PEM
    QString shop;
    QString till;
    qint64 epoch = 1;
};

/// The certificate in PEM. WrongInvitation for a code that is unknown, used, too old, or for another till;
/// Protocol for a bad certificate request; StaleEpoch when this till was enrolled with a later epoch.
Result<QByteArray> enrol(Office &office, const EnrolRequest &request);
