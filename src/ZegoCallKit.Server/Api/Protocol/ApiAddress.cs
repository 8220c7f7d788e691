namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Finds the address of a request (ZEGO: "Access address").</summary>
internal static class ApiAddress
{
    public static Uri Of(ServerApiOptions options, ApiGroup group) =>
        options.Address ?? new Uri($"https://{(group is ApiGroup.Recording ? "cloudrecord" : "rtc")}-api{SuffixOf(options.Region)}.zego.im/");

    private static string SuffixOf(ServerApiRegion region) => region switch
    {
        ServerApiRegion.Shanghai => "-sha",
        ServerApiRegion.HongKong => "-hkg",
        ServerApiRegion.Frankfurt => "-fra",
        ServerApiRegion.California => "-lax",
        ServerApiRegion.Mumbai => "-bom",
        ServerApiRegion.Singapore => "-sgp",
        _ => "",
    };
}
