namespace ZegoCallKit.Express;

/// <summary>Ensures that a library with a single engine per process is initialized by only one engine at a time.</summary>
internal static class SingleEngine
{
    private static readonly Lock Gate = new();
    private static EngineCore? Owner;

    /// <summary>Claims the process's engine if the library has only one.</summary>
    /// <exception cref="ZegoException">Another engine has claimed it.</exception>
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
                    detail: "this process already runs another ZEGO engine, and Windows and macOS allow one per process; dispose the first one before you create another");
            }

            Owner = engine;
        }
    }

    /// <summary>Releases the claim.</summary>
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
