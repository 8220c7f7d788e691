using System.Collections.Frozen;

namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>The actions that the client has methods for. The rates are those of ZEGO's pages for the production environment.</summary>
internal static class ApiActions
{
    public static readonly ApiAction KickOut = new() { Name = "KickoutUser", PerSecond = 50 };
    public static readonly ApiAction CloseRoom = new() { Name = "CloseRoom", PerSecond = 1, AlreadyDone = [104, 5_018, 5_024, 50_001] };
    public static readonly ApiAction ForbidStream = new() { Name = "ForbidRTCStream", Group = ApiGroup.Media, PerSecond = 20 };
    public static readonly ApiAction ResumeStream = new() { Name = "ResumeRTCStream", Group = ApiGroup.Media, PerSecond = 20 };
    public static readonly ApiAction GetUsers = new() { Name = "DescribeUserList", PerSecond = 200, PerRoom = TimeSpan.FromSeconds(1) };
    public static readonly ApiAction CountUsers = new() { Name = "DescribeUserNum", PerSecond = 10 };
    public static readonly ApiAction GetUserStatuses = new() { Name = "DescribeUsers", PerSecond = 10 };
    public static readonly ApiAction GetStreams = new() { Name = "DescribeSimpleStreamList", PerSecond = 50, PerRoom = TimeSpan.FromSeconds(10) };
    public static readonly ApiAction SendBroadcast = new() { Name = "SendBroadcastMessage", PerSecond = 100, IsRepeatable = false };
    public static readonly ApiAction SendBarrage = new() { Name = "SendBarrageMessage", PerSecond = 100, IsRepeatable = false };
    public static readonly ApiAction SendCommand = new() { Name = "SendCustomCommand", PerSecond = 100, IsRepeatable = false };
    public static readonly ApiAction StartMix = new() { Name = "StartMix", Group = ApiGroup.Mixing, IsPost = true, PerSecond = 100 };
    public static readonly ApiAction StopMix = new() { Name = "StopMix", Group = ApiGroup.Mixing, IsPost = true, PerSecond = 100, AlreadyDone = [110_209_001] };
    public static readonly ApiAction StartRecord = new() { Name = "StartRecord", Group = ApiGroup.Recording, IsPost = true, PerSecond = 50, IsRepeatable = false };
    public static readonly ApiAction StopRecord = new() { Name = "StopRecord", Group = ApiGroup.Recording, IsPost = true, PerSecond = 50, AlreadyDone = [300_001_000, 300_001_001] };
    public static readonly ApiAction GetRecording = new() { Name = "DescribeRecordStatus", Group = ApiGroup.Recording, IsPost = true, PerSecond = 10 };

    private static readonly FrozenDictionary<string, ApiAction> All = new[]
    {
        KickOut, CloseRoom, ForbidStream, ResumeStream, GetUsers, CountUsers, GetUserStatuses, GetStreams, SendBroadcast, SendBarrage, SendCommand,
        StartMix, StopMix, StartRecord, StopRecord, GetRecording,
    }.ToFrozenDictionary(static action => action.Name, StringComparer.Ordinal);

    public static ApiAction? Find(string? name) => name is not null && All.TryGetValue(name, out var action) ? action : null;
}
