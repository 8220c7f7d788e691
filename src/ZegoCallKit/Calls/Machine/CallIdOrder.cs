namespace ZegoCallKit.Calls.Machine;

/// <summary>Calls by their ids: which of two is the lower must be the same on all devices.</summary>
internal sealed class CallIdOrder : IComparer<CallId>
{
    public static readonly CallIdOrder Instance = new();

    private CallIdOrder()
    {
    }

    public int Compare(CallId x, CallId y) => string.CompareOrdinal(x.Value, y.Value);
}
