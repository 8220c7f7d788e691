namespace ZegoCallKit.Benchmarks.Native;

/// <summary>Waits for tasks where a measurement cannot be asynchronous.</summary>
internal static class Blocking
{
#pragma warning disable VSTHRD002 // A console program has no context to deadlock on.
    public static void Wait(Task task) => task.GetAwaiter().GetResult();

    public static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();
#pragma warning restore VSTHRD002

    /// <summary>Waits, without yielding the processor for more than a moment, until a counter has reached a value.</summary>
    public static void Until(ref long counter, long value)
    {
        var spin = default(SpinWait);
        while (Volatile.Read(ref counter) < value)
        {
            spin.SpinOnce(sleep1Threshold: -1);
        }
    }
}
