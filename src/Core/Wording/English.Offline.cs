namespace Annals.Core.Wording;

/// <content>Works that are kept for reading without network. Scripts fill in the placeholders.</content>
public sealed partial class English
{
    /// <summary>How scripts write dates and numbers, as a BCP 47 tag.</summary>
    public string Locale => "en-GB";

    public string KeepOffline => "Keep for offline";
    public string BeingKept => "Being fetched …";
    public string KeptOffline => "Kept for offline on {date}.";
    public string RemoveKept => "Remove";
    public string KeptRemoved => "Removed from this device.";
    public string KeepLost => "The network was lost on the way: nothing more was kept.";
    public string KeepFull => "This device has no room for it: nothing more was kept.";

    public string OfflineLine => "You are offline: this is the page as kept on {date}.";
    public string OfflineLineOfVersion => "You are offline: this is the text as kept on {date}, version {version}.";
    public string NotKept => "You are offline, and this page is none of those that you kept. It will be there when you are online again.";
}
