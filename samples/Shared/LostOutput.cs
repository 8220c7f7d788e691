using System.Runtime.CompilerServices;

namespace Samples;

/// <summary>
/// Ends a sample whose output accepts no more, because the disk is full or it is closed, with a line on standard error and an exit code instead of an abort. eng/Sample.props adds this file
/// to every sample, and no sample refers to it, so that their own files show what a program needs.
/// </summary>
internal static class LostOutput
{
    [ModuleInitializer]
    internal static void Watch() => AppDomain.CurrentDomain.UnhandledException += static (_, failure) =>
    {
        if (failure.ExceptionObject is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"The program could not continue: {((Exception)failure.ExceptionObject).Message}");
            Environment.Exit(1);
        }
    };
}
