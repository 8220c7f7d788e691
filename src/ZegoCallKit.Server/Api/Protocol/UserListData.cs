namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Represents the answer to <c>DescribeUserList</c>.</summary>
internal sealed record UserListData
{
    public string? Marker { get; init; }

    public IReadOnlyList<ListedUser>? UserList { get; init; }
}
