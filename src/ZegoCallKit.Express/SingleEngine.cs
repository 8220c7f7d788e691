namespace ZegoCallKit.Express;

/// <summary>Sees to it that a library that holds one engine a process is initialised by one at a time.</summary>
internal static class SingleEngine
{
    private static readonly Lock Gate = new();
    private static EngineCore? Owner;

    /// <summary>Takes the process's engine, where there is only one.</summary>
    /// <exception cref="ZegoException">Another has it.</exception>
    public static void Claim(EngineCore engine)
    {
        if (!engine.Library.IsSingleton)
        {
            return;
        }

        lock (Gate)
        {
            if (Owner is not null && Owner != engine)
            {
                throw new ZegoException(
                    "Initialize",
                    ZegoErrorCode.EngineAlreadyStarted,
                    detail: "this process runs another ZEGO engine already, and on Windows and macOS there is one a process: dispose of the first before making a second");
            }

            Owner = engine;
        }
    }

    /// <summary>Gives it back.</summary>
    public static void Release(EngineCore engine)
    {
        lock (Gate)
        {
            if (Owner == engine)
            {
                Owner = null;
            }
        }
    }
}
