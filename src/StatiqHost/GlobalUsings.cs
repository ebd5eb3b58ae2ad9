global using System.Collections.Immutable;
global using Annals.Core.Diagnostics;
