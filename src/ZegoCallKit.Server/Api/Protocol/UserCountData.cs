namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Represents the answer to <c>DescribeUserNum</c>.</summary>
internal sealed record UserCountData
{
    public IReadOnlyList<UserCount>? UserCountList { get; init; }
}
