namespace ZegoCallKit.Calls;

/// <summary>Users by their ids, so that lists of them do not change from run to run.</summary>
internal sealed class UserIdOrder : IComparer<UserId>
{
    public static readonly UserIdOrder Instance = new();

    private UserIdOrder()
    {
    }

    public int Compare(UserId x, UserId y) => string.CompareOrdinal(x.Value, y.Value);
}
