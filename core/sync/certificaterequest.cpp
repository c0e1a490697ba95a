#include "core/sync/certificaterequest.h"

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>
#include <stdexcept>

namespace {
QByteArray textOf(BIO *memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return QByteArray(data, qsizetype(size));
}
}

CertificateRequest makeCertificateRequest(const QString &commonName)
{
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_EC_gen("P-256"), EVP_PKEY_free);
    const std::unique_ptr<X509_REQ, decltype(&X509_REQ_free)> request(X509_REQ_new(), X509_REQ_free);
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> keyText(BIO_new(BIO_s_mem()), BIO_free_all);
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> requestText(BIO_new(BIO_s_mem()), BIO_free_all);
    const QByteArray name = commonName.toUtf8().left(64);
    const bool made = key && request && X509_REQ_set_pubkey(request.get(), key.get()) == 1
        && X509_NAME_add_entry_by_txt(X509_REQ_get_subject_name(request.get()), "CN", MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char *>(name.constData()),
                                      int(name.size()), -1, 0)
            == 1
        && X509_REQ_sign(request.get(), key.get(), EVP_sha256()) > 0
        && PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1
        && PEM_write_bio_X509_REQ(requestText.get(), request.get()) == 1;
    if (!made)
        throw std::runtime_error("certificate request could not be made");
    return {textOf(keyText.get()), textOf(requestText.get())};
}
