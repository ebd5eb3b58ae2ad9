using Annals.Core.Pages;
using Annals.Theme.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Annals.Theme.Pages;

/// <summary>A page whose design has not been set yet: its title in the site's layout.</summary>
public sealed class Unset<TPage> : PageComponent<TPage>
    where TPage : Page
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<MainLayout>(0);
        builder.AddComponentParameter(1, nameof(MainLayout.Page), Page);
        builder.AddComponentParameter(2, nameof(MainLayout.Site), Site);
        builder.AddComponentParameter(3, nameof(MainLayout.ChildContent), (RenderFragment)(body =>
        {
            body.OpenElement(0, "h1");
            body.AddContent(1, Words(Page.Title));
            body.CloseElement();
        }));
        builder.CloseComponent();
    }
}
