global using System.Collections.Immutable;
global using Annals.Core.Diagnostics;
global using Annals.Core.Text;
