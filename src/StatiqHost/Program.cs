using Annals.StatiqHost;
using Statiq.App;
using Statiq.Web;

return await Bootstrapper.Factory.CreateWeb(args).AddAnnalsAlone().RunAsync();
