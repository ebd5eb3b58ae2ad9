global using System.Collections.Immutable;
global using Annals.BrowserTests.Site;
global using Xunit;
