namespace ZegoCallKit.TestKit.Stubs;

/// <summary>When, where and how often the outcome of an accepted command comes.</summary>
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

    /// <summary>Two times inside the command.</summary>
    TwiceInside,

    /// <summary>Two times after it.</summary>
    TwiceAfter,

    /// <summary>Inside it and again after it.</summary>
    InsideAndAfter,

    /// <summary>Not at all.</summary>
    Never,
}
