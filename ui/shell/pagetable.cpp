#include "ui/shell/pagetable.h"

#include "ui/pages/actions/actionspage.h"
#include "ui/pages/data/datapage.h"
#include "ui/pages/funnel/funnelpage.h"
#include "ui/pages/intervention/interventionpage.h"
#include "ui/pages/overview/overviewpage.h"
#include "ui/pages/projects/projectspage.h"
#include "ui/pages/rebates/rebatespage.h"
#include "ui/pages/reconcile/reconcilepage.h"
#include "ui/pages/rules/rulespage.h"
#include "ui/pages/visits/visitspage.h"

#include <QCoreApplication>

namespace plumbline::ui {
namespace {

template <typename P> Page* make(Settings& settings, QWidget* parent) { return new P(settings, parent); }

// clang-format off
constexpr PageRow kPages[] = {
    {"overview", Icon::Overview, QT_TRANSLATE_NOOP("Pages", "Overview"), false, make<OverviewPage>},
    {"funnel", Icon::Funnel, QT_TRANSLATE_NOOP("Pages", "Funnel"), false, make<FunnelPage>},
    {"projects", Icon::Projects, QT_TRANSLATE_NOOP("Pages", "Projects"), false, make<ProjectsPage>},
    {"actions", Icon::Actions, QT_TRANSLATE_NOOP("Pages", "Actions"), true, make<ActionsPage>},
    {"visits", Icon::Visits, QT_TRANSLATE_NOOP("Pages", "Visits"), false, make<VisitsPage>},
    {"reconcile", Icon::Reconcile, QT_TRANSLATE_NOOP("Pages", "Reconcile"), false, make<ReconcilePage>},
    {"intervention", Icon::Intervention, QT_TRANSLATE_NOOP("Pages", "Intervention"), false, make<InterventionPage>},
    {"rebates", Icon::Rebates, QT_TRANSLATE_NOOP("Pages", "Rebates"), false, make<RebatesPage>},
    {"rules", Icon::Rules, QT_TRANSLATE_NOOP("Pages", "Rules"), false, make<RulesPage>},
    {"data", Icon::Data, QT_TRANSLATE_NOOP("Pages", "Data"), false, make<DataPage>},
};
// clang-format on

} // namespace

std::span<const PageRow> pageTable() { return kPages; }

QString pageWord(const PageRow& row) { return QCoreApplication::translate("Pages", row.word); }

} // namespace plumbline::ui
