namespace ZegoCallKit.Internal.Loops;

/// <summary>Represents work for the state loop that needs no closure.</summary>
internal interface IStateWork
{
    /// <summary>Runs in the state loop.</summary>
    void Run();
}
