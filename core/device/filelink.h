#pragma once

#include "core/device/printerlink.h"

/// Appends what is printed to a file, as paper would: for a trial, or for a file that something else prints.
class FileLink : public PrinterLink
{
    Q_OBJECT

public:
    explicit FileLink(QString path, QObject *parent = nullptr) : PrinterLink(parent), m_path(std::move(path))
    {}

protected:
    void start(const QByteArray &bytes) override;

private:
    QString m_path;
};
