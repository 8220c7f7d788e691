namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Represents the answer to <c>DescribeUsers</c>.</summary>
internal sealed record UserStatusData
{
    public IReadOnlyList<UserStatus>? UserStatusList { get; init; }
}
