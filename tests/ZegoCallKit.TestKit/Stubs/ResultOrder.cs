namespace ZegoCallKit.TestKit.Stubs;

/// <summary>Specifies when, where and how often the result of an accepted command arrives.</summary>
public enum ResultOrder
{
    /// <summary>Inside the command, on its thread.</summary>
    Inside,

    /// <summary>On another thread, before the command has returned its sequence.</summary>
    InsideOnAnotherThread,

    /// <summary>A moment after the command.</summary>
    After,

    /// <summary>A moment after the command, on another thread.</summary>
    AfterOnAnotherThread,

    /// <summary>Twice inside the command.</summary>
    TwiceInside,

    /// <summary>Twice after the command.</summary>
    TwiceAfter,

    /// <summary>Inside the command and again after it.</summary>
    InsideAndAfter,

    /// <summary>Never.</summary>
    Never,
}
