#include "core/usecase/pointsjson.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

QJsonArray toJson(const std::vector<PointsReason> &reasons)
{
    QJsonArray list;
    for (const PointsReason &reason : reasons) {
        QJsonObject object{{u"rule"_s, reason.rule}, {u"points"_s, reason.points.units()}};
        if (!reason.name.isEmpty())
            object[u"name"_s] = reason.name;
        list.append(object);
    }
    return list;
}

std::vector<PointsReason> reasonsOf(const Sale &sale)
{
    std::vector<std::vector<PointsReason>> lines;
    for (const SaleLine &line : sale.lines)
        lines.push_back(line.reasons);
    return sumByRule(lines);
}
