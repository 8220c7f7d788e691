namespace ZegoCallKit.Calls.Machine;

/// <summary>Orders calls by their ids; all devices must agree which of two ids is lower (rule 4).</summary>
internal sealed class CallIdOrder : IComparer<CallId>
{
    public static readonly CallIdOrder Instance = new();

    private CallIdOrder()
    {
    }

    public int Compare(CallId x, CallId y) => string.CompareOrdinal(x.Value, y.Value);
}
