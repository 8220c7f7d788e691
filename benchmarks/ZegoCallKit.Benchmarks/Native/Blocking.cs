namespace ZegoCallKit.Benchmarks.Native;

/// <summary>Waits for tasks where a measurement cannot be asynchronous.</summary>
internal static class Blocking
{
#pragma warning disable VSTHRD002 // A console program has no context to deadlock on.
    public static void Wait(Task task) => task.GetAwaiter().GetResult();

    public static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
}
