namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Represents the answer to <c>DescribeSimpleStreamList</c>.</summary>
internal sealed record StreamListData
{
    public IReadOnlyList<RoomStreamInfo>? StreamList { get; init; }
}
