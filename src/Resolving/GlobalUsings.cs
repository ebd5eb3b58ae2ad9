global using System.Collections.Immutable;
global using Annals.Core.Diagnostics;
global using Annals.Core.Diagnostics.Rules;
global using Annals.Core.Pages;
global using Annals.Core.Prose;
global using Annals.Core.Publications;
global using Annals.Core.Text;
global using Annals.Core.Time;
