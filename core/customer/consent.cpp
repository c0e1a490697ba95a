#include "core/customer/consent.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr std::array purposes{"membership"_L1, "marketing"_L1, "profiling"_L1};
constexpr std::array channels{""_L1, "sms"_L1, "email"_L1, "wechat"_L1, "phone"_L1};

/// The entry that says; null where nobody was asked.
const ConsentEntry *lastOf(const std::vector<ConsentEntry> &entries, const ConsentPurpose &what)
{
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
        if (entry->what == what)
            return &*entry;
    return nullptr;
}
}

const std::vector<ConsentPurpose> &consentPurposes()
{
    using Purpose = ConsentPurpose::Purpose;
    using Channel = ConsentPurpose::Channel;
    static const std::vector<ConsentPurpose> all{
        {Purpose::Membership, Channel::None},  {Purpose::Marketing, Channel::Sms},
        {Purpose::Marketing, Channel::WeChat}, {Purpose::Marketing, Channel::Email},
        {Purpose::Marketing, Channel::Phone},  {Purpose::Profiling, Channel::None}};
    return all;
}

Result<ConsentPurpose> consentPurpose(const QString &purpose, const QString &channel)
{
    const auto what = std::find(purposes.begin(), purposes.end(), purpose);
    const auto by = std::find(channels.begin(), channels.end(), channel);
    if (what == purposes.end())
        return Error{Error::Code::InvalidInput, u"purpose"_s};
    const ConsentPurpose found{ConsentPurpose::Purpose(what - purposes.begin()),
                               by == channels.end() ? ConsentPurpose::Channel::None
                                                    : ConsentPurpose::Channel(by - channels.begin())};
    const auto &all = consentPurposes();
    if (by == channels.end() || std::find(all.begin(), all.end(), found) == all.end())
        return Error{Error::Code::InvalidInput, u"channel"_s};
    return found;
}

QString purposeText(const ConsentPurpose &what)
{
    return purposes[size_t(what.purpose)];
}

QString channelText(const ConsentPurpose &what)
{
    return channels[size_t(what.channel)];
}

bool isConsentSource(const QString &source)
{
    static const QStringList sources{u"till"_s, u"paper"_s, u"web"_s, u"phone"_s, u"import"_s};
    return sources.contains(source);
}

bool holds(const std::vector<ConsentEntry> &entries, const ConsentPurpose &what)
{
    const ConsentEntry *last = lastOf(entries, what);
    return last && last->granted;
}

bool isUsable(const std::vector<ConsentEntry> &entries, const ConsentPurpose &what,
              const ConsentLimits &limits)
{
    const ConsentEntry *last = lastOf(entries, what);
    return last && last->granted && !limits.isRestricted && (!limits.isChild || last->byGuardian);
}

bool needsGuardian(const std::vector<ConsentEntry> &entries, const ConsentLimits &limits)
{
    if (!limits.isChild)
        return false;
    const ConsentLimits asChild{false, true};
    return std::ranges::any_of(consentPurposes(), [&](const ConsentPurpose &what) {
        const bool must = what.purpose == ConsentPurpose::Purpose::Membership || holds(entries, what);
        return must && !isUsable(entries, what, asChild);
    });
}
