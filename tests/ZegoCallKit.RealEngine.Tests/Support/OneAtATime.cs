// One engine lives in a process: tests take turns.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
