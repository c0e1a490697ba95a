#include "core/headoffice/authority.h"

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace {
template <auto Free> struct Deleter
{
    template <class T> void operator()(T *pointer) const { Free(pointer); }
};
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Deleter<X509_free>>;
using CertificateRequest = std::unique_ptr<X509_REQ, Deleter<X509_REQ_free>>;
using Memory = std::unique_ptr<BIO, Deleter<BIO_free_all>>;
using Extension = std::unique_ptr<X509_EXTENSION, Deleter<X509_EXTENSION_free>>;

constexpr qint64 dayMs = 24LL * 3600 * 1000;
constexpr qint64 authorityDays = 3650;
constexpr qint64 certificateDays = 1825;
// As long as RSA with 2048 bits holds.
constexpr int fewestSecurityBits = 112;
constexpr int longestCommonName = 64;

/// OpenSSL fails here only when memory runs out or our own words are wrong.
void require(bool done)
{
    if (!done)
        throw std::runtime_error("certificate could not be made");
}

QByteArray textOf(BIO *memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return QByteArray(data, qsizetype(size));
}

QByteArray pemOf(X509 *certificate)
{
    const Memory memory(BIO_new(BIO_s_mem()));
    require(PEM_write_bio_X509(memory.get(), certificate) == 1);
    return textOf(memory.get());
}

QByteArray pemOf(EVP_PKEY *key)
{
    const Memory memory(BIO_new(BIO_s_mem()));
    require(PEM_write_bio_PrivateKey(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1);
    return textOf(memory.get());
}

Memory memoryOf(const QByteArray &text)
{
    return Memory(BIO_new_mem_buf(text.constData(), int(text.size())));
}

Certificate certificateOf(const QByteArray &pem)
{
    return Certificate(PEM_read_bio_X509(memoryOf(pem).get(), nullptr, nullptr, nullptr));
}

void addExtension(X509 *certificate, X509 *issuer, int kind, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData()));
    require(extension && X509_add_ext(certificate, extension.get(), -1) == 1);
}

Certificate blank(EVP_PKEY *key, const QString &commonName, Timestamp now, qint64 days)
{
    Certificate certificate(X509_new());
    unsigned char serial[16];
    require(certificate && RAND_bytes(serial, sizeof serial) == 1);
    serial[0] &= 0x7f;
    const std::unique_ptr<BIGNUM, Deleter<BN_free>> number(BN_bin2bn(serial, sizeof serial, nullptr));
    require(BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate.get())) != nullptr);
    const auto seconds = [](qint64 ms) { return time_t(ms / 1000); };
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_TIME_set(X509_getm_notBefore(certificate.get()), seconds(now.milliseconds() - dayMs));
    ASN1_TIME_set(X509_getm_notAfter(certificate.get()), seconds(now.milliseconds() + days * dayMs));
    X509_set_pubkey(certificate.get(), key);
    const QByteArray name = commonName.left(longestCommonName).toUtf8();
    require(X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8,
                                       reinterpret_cast<const unsigned char *>(name.constData()),
                                       int(name.size()), -1, 0)
            == 1);
    return certificate;
}

void sign(X509 *certificate, const Credentials &authority)
{
    const Certificate issuer = certificateOf(authority.certificate);
    const Key key(PEM_read_bio_PrivateKey(memoryOf(authority.key).get(), nullptr, nullptr, nullptr));
    require(issuer && key);
    X509_set_issuer_name(certificate, X509_get_subject_name(issuer.get()));
    addExtension(certificate, issuer.get(), NID_authority_key_identifier, "keyid");
    require(X509_sign(certificate, key.get(), EVP_sha256()) != 0);
}

QByteArray alternativeNames(const QStringList &hosts)
{
    QByteArrayList names;
    for (const QString &host : hosts) {
        const QByteArray text = host.toLatin1();
        const std::unique_ptr<ASN1_OCTET_STRING, Deleter<ASN1_OCTET_STRING_free>> address(
            a2i_IPADDRESS(text.constData()));
        names << (address ? "IP:" : "DNS:") + text;
    }
    return names.join(',');
}

bool isHost(const QString &host)
{
    const auto plain = [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || u".-:*"_s.contains(c));
    };
    return !host.isEmpty() && host.size() <= 253 && std::all_of(host.begin(), host.end(), plain);
}
}

namespace authority {
Credentials makeAuthority(const QString &name, Timestamp now)
{
    const Key key(EVP_EC_gen("P-256"));
    require(key != nullptr);
    const Certificate certificate = blank(key.get(), name, now, authorityDays);
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(certificate.get()));
    addExtension(certificate.get(), certificate.get(), NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
    addExtension(certificate.get(), certificate.get(), NID_key_usage, "critical,keyCertSign,cRLSign");
    addExtension(certificate.get(), certificate.get(), NID_subject_key_identifier, "hash");
    require(X509_sign(certificate.get(), key.get(), EVP_sha256()) != 0);
    return {pemOf(certificate.get()), pemOf(key.get())};
}

Result<Credentials> issueServer(const Credentials &authority, const QStringList &hosts, Timestamp now)
{
    for (const QString &host : hosts)
        if (!isHost(host))
            return Error{Error::Code::InvalidInput, host};
    if (hosts.isEmpty())
        return Error{Error::Code::InvalidInput, u"host"_s};
    const Key key(EVP_EC_gen("P-256"));
    require(key != nullptr);
    const Certificate certificate = blank(key.get(), hosts.front(), now, certificateDays);
    addExtension(certificate.get(), certificate.get(), NID_basic_constraints, "critical,CA:FALSE");
    addExtension(certificate.get(), certificate.get(), NID_key_usage, "critical,digitalSignature");
    addExtension(certificate.get(), certificate.get(), NID_ext_key_usage, "serverAuth");
    addExtension(certificate.get(), certificate.get(), NID_subject_alt_name, alternativeNames(hosts));
    sign(certificate.get(), authority);
    return Credentials{pemOf(certificate.get()), pemOf(key.get())};
}

Result<QByteArray> issueClient(const Credentials &authority, const QByteArray &request,
                               const QString &commonName, Timestamp now)
{
    const CertificateRequest parsed(
        PEM_read_bio_X509_REQ(memoryOf(request).get(), nullptr, nullptr, nullptr));
    EVP_PKEY *key = parsed ? X509_REQ_get0_pubkey(parsed.get()) : nullptr;
    if (!key || EVP_PKEY_get_security_bits(key) < fewestSecurityBits
        || X509_REQ_verify(parsed.get(), key) != 1)
        return Error{Error::Code::Protocol, u"csr"_s};
    const Certificate certificate = blank(key, commonName, now, certificateDays);
    addExtension(certificate.get(), certificate.get(), NID_basic_constraints, "critical,CA:FALSE");
    addExtension(certificate.get(), certificate.get(), NID_key_usage, "critical,digitalSignature");
    addExtension(certificate.get(), certificate.get(), NID_ext_key_usage, "clientAuth");
    sign(certificate.get(), authority);
    return pemOf(certificate.get());
}

QByteArray derOf(const QByteArray &certificate)
{
    const Certificate parsed = certificateOf(certificate);
    unsigned char *der = nullptr;
    const int size = parsed ? i2d_X509(parsed.get(), &der) : 0;
    const QByteArray bytes(reinterpret_cast<const char *>(der), std::max(size, 0));
    OPENSSL_free(der);
    return bytes;
}

std::optional<Timestamp> endOf(const QByteArray &certificate)
{
    const Certificate parsed = certificateOf(certificate);
    tm parts = {};
    if (!parsed || ASN1_TIME_to_tm(X509_get0_notAfter(parsed.get()), &parts) != 1)
        return std::nullopt;
    return Timestamp::ofMilliseconds(qint64(timegm(&parts)) * 1000);
}
}
